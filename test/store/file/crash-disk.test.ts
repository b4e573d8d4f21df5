import { constants } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/demo/random.ts';
import { type CrashDisk, type CrashDiskOptions, createCrashDisk } from '../../support/crash-disk.ts';

const FILE = '/disk/file';
const { O_RDONLY, O_RDWR, O_CREAT } = constants;

/** Makes a disk with a file of a durable name, open as it says. */
function diskWith(content: string, options?: CrashDiskOptions): { disk: CrashDisk; descriptor: number } {
  const disk = createCrashDisk(options);
  disk.put(FILE, Buffer.from(content));
  return { disk, descriptor: disk.fs.openSync(FILE, O_RDWR) };
}

const write = ({ fs }: CrashDisk, descriptor: number, content: string, offset: number): void =>
  void fs.writeSync(descriptor, Buffer.from(content), 0, content.length, offset);

/** All that a file can be after a power loss, as one text each. */
function outcomes(disk: CrashDisk, path = FILE): string[] {
  const texts = Array.from({ length: 400 }, (_, seed) => {
    const bytes = disk.survive(createRandom(seed)).read(path);
    return bytes ? Buffer.from(bytes).toString('latin1') : 'nothing';
  });
  return [...new Set(texts)].sort();
}

describe('after a power loss', () => {
  it('a synced file is what it was', () => {
    const { disk, descriptor } = diskWith('old');
    write(disk, descriptor, 'new', 0);
    disk.fs.fsyncSync(descriptor);
    expect(outcomes(disk)).toEqual(['new']);
  });

  it('any of the writes that were not synced may be there', () => {
    const { disk, descriptor } = diskWith('abc');
    write(disk, descriptor, 'A', 0);
    write(disk, descriptor, 'C', 2);
    expect(outcomes(disk)).toEqual(['AbC', 'Abc', 'abC', 'abc']);
  });

  it('a cut that was not synced may be there', () => {
    const { disk, descriptor } = diskWith('abc');
    disk.fs.ftruncateSync(descriptor, 1);
    expect(outcomes(disk)).toEqual(['a', 'abc']);
  });

  it('a write may be torn between sectors, and nowhere else', () => {
    const { disk, descriptor } = diskWith('-'.repeat(1536));
    write(disk, descriptor, '+'.repeat(1024), 256);
    const tearings = outcomes(disk).map((text) => [256, 512, 1024].map((at) => text.charAt(at)).join(''));
    expect(tearings.sort()).toEqual(['---', '--+', '-+-', '-++', '+--', '+-+', '++-', '+++'].sort());
  });

  it('a synced file may have no name, until its folder is synced too', () => {
    const disk = createCrashDisk();
    const descriptor = disk.fs.openSync(FILE, O_RDWR | O_CREAT);
    write(disk, descriptor, 'new', 0);
    disk.fs.fsyncSync(descriptor);
    expect(outcomes(disk)).toEqual(['new', 'nothing']);
    disk.fs.fsyncSync(disk.fs.openSync('/disk', O_RDONLY));
    expect(outcomes(disk)).toEqual(['new']);
  });

  it('a renamed or deleted file may be back, under one name alone', () => {
    const { disk } = diskWith('old');
    disk.fs.renameSync(FILE, `${FILE}-2`);
    const names = Array.from({ length: 50 }, (_, seed) => {
      const survivor = disk.survive(createRandom(seed));
      return [FILE, `${FILE}-2`].filter((path) => survivor.read(path)).join();
    });
    expect(new Set(names)).toEqual(new Set([FILE, `${FILE}-2`]));
    disk.fs.unlinkSync(`${FILE}-2`);
    expect(outcomes(disk, `${FILE}-2`)).toEqual(['nothing', 'old']);
  });
});

describe('the operation at which the power goes', () => {
  it('throws, like all that follow, and may have reached the disk', () => {
    const { disk, descriptor } = diskWith('abc', { powerLossAt: 1 });
    write(disk, descriptor, 'A', 0);
    expect(() => write(disk, descriptor, 'B', 1)).toThrow('EIO');
    expect(() => disk.fs.accessSync(FILE)).toThrow('EIO');
    expect(disk.operations).toEqual([`write ${FILE}`, `write ${FILE}`]);
    expect(outcomes(disk)).toEqual(['ABc', 'Abc', 'aBc', 'abc']);
  });

  it('makes nothing durable, where it is a sync', () => {
    const { disk, descriptor } = diskWith('abc', { powerLossAt: 1 });
    write(disk, descriptor, 'A', 0);
    expect(() => disk.fs.fsyncSync(descriptor)).toThrow('EIO');
    expect(outcomes(disk)).toEqual(['Abc', 'abc']);
  });
});
