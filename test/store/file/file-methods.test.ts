import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { fileMethods, type OpenFile } from '../../../src/store/file/file-methods.ts';
import { nodeFileSystem } from '../../../src/store/file/file-system.ts';
import { loadNative, type Native, type Pointer } from '../../../src/store/file/native.ts';
import { temporaryPaths } from '../../support/temp.ts';

const newPath = temporaryPaths();
const native = await loadNative();
const { capi, wasm } = native;
const memory = native.wasm as Native['wasm'] & { alloc(bytes: number): Pointer };
const LENGTH = 64;
const buffer = memory.alloc(LENGTH);
const FILE = 4096;
const descriptors: number[] = [];
afterAll(() => descriptors.forEach((descriptor) => closeSync(descriptor)));

/** The methods over one open file, and the errors they met. */
function methodsOf(path: string, flags = 'r+') {
  const descriptor = openSync(path, flags);
  descriptors.push(descriptor);
  const errors: unknown[] = [];
  const file: OpenFile = { descriptor, path, isDatabase: false, isDeletedOnClose: false, isNew: false };
  const methods = fileMethods(native, nodeFileSystem, new Map([[FILE, file]]), (error) => errors.push(error));
  return { methods, errors };
}

const bytes = (): Uint8Array => wasm.heap8u().subarray(buffer, buffer + LENGTH);

function fileWith(content: string): string {
  const path = newPath();
  writeFileSync(path, content);
  return path;
}

describe('reading', () => {
  it('fills the target from the offset', () => {
    const { methods } = methodsOf(fileWith('0123456789'));
    expect(methods.xRead(FILE, buffer, 4, 3n)).toBe(capi.SQLITE_OK);
    expect(Buffer.from(bytes()).subarray(0, 4).toString()).toBe('3456');
  });

  it('fills with zeros what a short file does not have, and says so', () => {
    const { methods } = methodsOf(fileWith('0123456789'));
    bytes().fill(7);
    expect(methods.xRead(FILE, buffer, 16, 6n)).toBe(capi.SQLITE_IOERR_SHORT_READ);
    expect([...bytes().subarray(0, 17)]).toEqual([...Buffer.from('6789'), ...Array(12).fill(0), 7]);
  });

  it('fills with zeros all of a read past the end', () => {
    const { methods } = methodsOf(fileWith('0123456789'));
    bytes().fill(7);
    expect(methods.xRead(FILE, buffer, 8, 100n)).toBe(capi.SQLITE_IOERR_SHORT_READ);
    expect([...bytes().subarray(0, 9)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 7]);
  });

  it('reports a file that cannot be read', () => {
    const { methods, errors } = methodsOf(newPath('folder/..'), 'r');
    expect(methods.xRead(FILE, buffer, 8, 0n)).toBe(capi.SQLITE_IOERR_READ);
    expect(errors).toMatchObject([{ code: 'EISDIR' }]);
  });
});

describe('writing', () => {
  it('writes at the offset, leaves a hole before it and tells the new size', () => {
    const path = fileWith('');
    const { methods } = methodsOf(path);
    bytes().set(Buffer.from('abc'));
    expect(methods.xWrite(FILE, buffer, 3, 5n)).toBe(capi.SQLITE_OK);
    expect(methods.xSync(FILE)).toBe(capi.SQLITE_OK);
    expect(readFileSync(path, 'latin1')).toBe('\0\0\0\0\0abc');
    expect(methods.xFileSize(FILE, buffer)).toBe(capi.SQLITE_OK);
    expect(Buffer.from(bytes()).readBigInt64LE()).toBe(8n);
  });

  it('cuts a file', () => {
    const path = fileWith('0123456789');
    const { methods } = methodsOf(path);
    expect(methods.xTruncate(FILE, 4n)).toBe(capi.SQLITE_OK);
    expect(readFileSync(path, 'utf8')).toBe('0123');
  });

  it.runIf(existsSync('/dev/full'))('tells a full disk apart from other faults', () => {
    const { methods, errors } = methodsOf('/dev/full', 'w');
    expect(methods.xWrite(FILE, buffer, 8, 0n)).toBe(capi.SQLITE_FULL);
    expect(errors).toMatchObject([{ code: 'ENOSPC' }]);
  });

  it('reports a file that is only open for reading', () => {
    const { methods, errors } = methodsOf(fileWith('0123'), 'r');
    expect(methods.xWrite(FILE, buffer, 8, 0n)).toBe(capi.SQLITE_IOERR_WRITE);
    expect(errors).toHaveLength(1);
  });
});

it('refuses a file that is not open', () => {
  const { methods } = methodsOf(fileWith(''));
  expect(methods.xRead(1, buffer, 8, 0n)).toBe(capi.SQLITE_MISUSE);
});
