import { expect, it } from 'vitest';
import { faultsOfBlocks } from '../../../src/demo/slack-limits.ts';
import { REASONS } from '../../../src/domain/fcr/verdict.ts';
import { subsetOfReason } from '../../../src/domain/fcr/verdict-subsets.ts';
import { ask } from '../../../src/reports/ask.ts';
import { parseQuestion } from '../../../src/reports/question.ts';
import { reasonsSheet } from '../../../src/slack/answers/fcr/reasons.ts';
import { toMessage } from '../../../src/slack/blocks/sheet.ts';
import { CONTEXT, fakeReads, summary } from '../../reports/fake-reads.ts';

it('has a button for every reason, which lists its tickets', async () => {
  const reads = fakeReads({
    summarize: () => [summary({ n: 80, sum: 40, states: { notFirstContact: 40 } })],
  });
  const answer = await ask(reads, parseQuestion('fcr last 28 settled days'), CONTEXT);
  const reasons = REASONS.map((reason) => ({ reason, count: 5, share: 12.5, examples: [] }));
  const sheet = reasonsSheet({ answer, reasons }, 'https://acme.zendesk.com');
  expect(sheet.buttons?.map(({ command }) => command.split(' ').slice(0, 3).join(' '))).toEqual(
    REASONS.map((reason) => `tickets ${subsetOfReason(reason)} fcr`),
  );
  expect(faultsOfBlocks(toMessage(sheet).blocks, 'message')).toEqual([]);
});
