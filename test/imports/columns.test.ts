import { describe, expect, it } from 'vitest';
import { importAccounts, importResponses } from '../support/imports.ts';

const ROW = '2026-11-01,9,x\n';

describe('a header', () => {
  it.each([
    ['in any case, with spaces', ' DATE ,Score,Other', ['Other']],
    ['under other names', 'Responded At,Rating,nickname', ['nickname']],
    ['beside a column that merely resembles one', 'date,score,rating', ['rating']],
    ['beside columns without a name', 'date,score,', []],
  ])('is understood %s', async (_name, header, unknown) => {
    const { imported } = await importResponses(`${header}\n${ROW}`, 'nps');
    expect(imported).toMatchObject({ fresh: 1, rejected: 0, unknownColumns: unknown });
  });

  it.each([
    ['date,points,x', 'The file has no column "score"; its columns are date, points, x.'],
    ['dates,score,x', 'The file has no column "date"; its columns are dates, score, x. Did you mean dates?'],
    ['date,score,Date', 'The columns "date" and "Date" would both be "date"; rename or remove one of them.'],
    ['date,rating,answer', 'The columns "rating" and "answer" would both be "score"; rename or remove one'],
    ['constructor,__proto__,toString', 'The file has no column "date"'],
  ])('%s is refused', async (header, sentence) => {
    await expect(importResponses(`${header}\n${ROW}`, 'nps')).rejects.toThrow(sentence);
  });

  it('names ten of the columns that are not read and counts the others', async () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',');
    await expect(importResponses(`${header}\n${ROW}`, 'nps')).rejects.toThrow(
      'its columns are c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 and 9,990 more.',
    );
  });

  it('of drivers is read for effort alone', async () => {
    const text = 'date,score,driver\n2026-11-01,3,clarity\n';
    expect((await importResponses(text, 'ces')).imported.unknownColumns).toEqual([]);
    expect((await importResponses(text, 'nps')).imported.unknownColumns).toEqual(['driver']);
  });

  it.each([
    ['', 'The file is empty; it needs a header and a row for each answer or month.'],
    ['\n\n', 'The file is empty'],
    ['date,score\n', 'The file has a header and no rows, so there is nothing to import.'],
  ])('without anything below it is refused: %j', async (text, sentence) => {
    await expect(importResponses(text, 'nps')).rejects.toThrow(sentence);
  });

  it('of an account needs organization and month', async () => {
    await expect(importAccounts('company,mrr\nAcme,1\n')).rejects.toThrow('The file has no column "month"');
  });
});
