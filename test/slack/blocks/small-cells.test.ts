import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/reports/question.ts';
import { askReply } from '../../../src/reports/reply.ts';
import { replySheet } from '../../../src/slack/answers/answer.ts';
import { CONTEXT, fakeReads, summary } from '../../reports/fake-reads.ts';

const cells = [
  summary({ keys: ['Billing', 'email'], n: 40, median: 42, p90: 180 }),
  summary({ keys: ['Billing', 'chat'], n: 4, median: 7, p90: 9 }),
];

async function sheetOf(question: string) {
  const reads = fakeReads({
    summarize: (_population, by) => (by.length === 0 ? [summary({ n: 44, median: 40, p90: 170 })] : cells),
  });
  return replySheet(await askReply(reads, parseQuestion(question), CONTEXT), false, 'Europe/Berlin');
}

describe('a breakdown by two dimensions', () => {
  it('shows of small cells their count alone, and says so (A034)', async () => {
    const { table = [], lines } = await sheetOf('frt last week by group and channel');
    expect(table.slice(1)).toEqual([
      ['Billing · email', '42 min', '3 h', '40', '0'],
      ['Billing · chat', '–', '–', '4 (few)', '0'],
    ]);
    expect(lines).toContainEqual(['Cells with fewer than 5 show their count alone']);
  });

  it('of a count hides nothing', async () => {
    const { table = [], lines } = await sheetOf('created last week by group and channel');
    expect(table.slice(1).map((row) => row.at(-1))).toEqual(['40', '4']);
    expect(JSON.stringify(lines)).not.toContain('fewer than');
  });
});
