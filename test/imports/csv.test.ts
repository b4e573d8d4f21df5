import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rowsIn } from '../support/imports.ts';

const cellsIn = async (content: string | Uint8Array, size?: number) =>
  (await rowsIn(content, size)).map(({ cells }) => cells);

const utf16 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('a CSV file', () => {
  it.each<[string, string | Uint8Array]>([
    ['with commas', 'a,b\n1,2\n'],
    ['with semicolons', 'a;b\n1;2\n'],
    ['with tabs', 'a\tb\n1\t2\n'],
    ['with a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['with the line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['with the line ends of old Macs', 'a,b\r1,2\r'],
    ['with line ends of several kinds', 'a,b\r\n1,2\n'],
    ['without a last line end', 'a,b\n1,2'],
    ['with empty lines, and lines of delimiters alone', '\na,b\n\n,\n1,2\n\n ,\n'],
    ['with spaces around its cells', ' a , b\n 1 ,"2" \n'],
    ['of UTF-16, as spreadsheets call Unicode text', utf16('a\tb\r\n1\t2\r\n')],
  ])('%s is read', async (_name, content) => {
    expect(await cellsIn(content)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps other delimiters as text', async () => {
    expect(await cellsIn('a;b\n1,5;"x;y"\n')).toEqual([
      ['a', 'b'],
      ['1,5', 'x;y'],
    ]);
    expect(await cellsIn('"a;a;a",b\n1;2,3\n')).toEqual([
      ['a;a;a', 'b'],
      ['1;2', '3'],
    ]);
  });

  it('takes quotes doubled, in the middle of a cell, and around lines', async () => {
    expect(await cellsIn('a,b\n"He ""said"" it",say "cheese"\n"two\nlines",=1+1\n')).toEqual([
      ['a', 'b'],
      ['He "said" it', 'say "cheese"'],
      ['two\nlines', '=1+1'],
    ]);
  });

  it('numbers rows by the line they start on', async () => {
    const rows = await rowsIn('a,b\n\n"x\r\ny\nz",1\r\n\n2,3\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 7]);
  });

  it('is the same in whatever pieces it comes', async () => {
    const content = 'ä;"b\n🙂"\r\n"ü""";ß\n';
    const whole = await rowsIn(content);
    for (const size of [1, 2, 3, 7]) expect(await rowsIn(content, size)).toEqual(whole);
  });

  it('may have ten thousand columns', async () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `column ${index}`);
    const [first, second] = await cellsIn(`${header.join(',')}\n${header.map(() => '1').join(',')}\n`);
    expect(first).toHaveLength(10_000);
    expect(second).toHaveLength(10_000);
  });

  it('without anything in it has no rows', async () => {
    expect(await cellsIn('')).toEqual([]);
    expect(await cellsIn('\n\n')).toEqual([]);
  });
});

describe('a file that is no CSV', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'of another encoding',
      Buffer.from('name\nM\xfcller\n', 'latin1'),
      /^The file is not UTF-8 text; save it/u,
    ],
    ['cut off within a character', Buffer.from('a\nü').subarray(0, 3), /^The file is not UTF-8 text/u],
    ['compressed', gzipSync('a,b\n1,2\n'), /^The file is not UTF-8 text/u],
    ['of zeros', new Uint8Array(1000), /^The file is no CSV: it holds binary data\.$/u],
    [
      'of a quote never closed',
      'a,b\n1,"open\n2,3\n',
      /^The file is no CSV, .*line 3: a quote is opened and/u,
    ],
    ['of an endless quote', `a,b\n1,"${'x\n'.repeat(1_000_000)}`, /longer than a million bytes/u],
    ['of an endless line', 'x'.repeat(3_000_000), /longer than a million bytes/u],
    ['of text after a closing quote', 'a,b\n"1" 2,3\n', /: something follows a closing quote\.$/u],
  ])('%s is refused', async (_name, content, sentence) => {
    await expect(rowsIn(content)).rejects.toThrow(sentence);
  });
});
