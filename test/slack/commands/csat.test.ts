import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/slack/blocks/sheet.ts';
import { answerCommand } from '../../../src/slack/commands/index.ts';
import type { Surface } from '../../../src/slack/surface.ts';
import { CONTEXT, fakeReads, summary } from '../../reports/fake-reads.ts';

type Parts = NonNullable<Parameters<typeof fakeReads>[0]>;

/** What a command answers, of a surface of which it uses nothing but the reads. */
async function answerTo(text: string, parts: Parts = {}): Promise<string> {
  const surface = { reads: fakeReads(parts), context: () => CONTEXT } as unknown as Surface;
  return plainText(await answerCommand(text, { userId: 'U1' }, surface));
}

const summarize: Parts['summarize'] = ({ metric }) =>
  metric.id === 'csat'
    ? [summary({ n: 70, sum: 64 })]
    : [summary({ n: 152, sum: 41, states: { value: 152, offerUnknown: 3 } })];

describe('a question for customer satisfaction', () => {
  it('is answered with the response rate beside it, whatever was asked of it (A071)', async () => {
    const reads = fakeReads({ summarize });
    const surface = { reads, context: () => CONTEXT } as unknown as Surface;
    const text = plainText(
      await answerCommand('csat last 30 days group:Billing by channel', { userId: 'U1' }, surface),
    );
    expect(text).toContain('91 % (64 of 70, 83–96 %)');
    expect(text).toContain('Survey response rate · 27 % (41 of 152)');
    const [own, beside] = ['csat', 'csat-response'].map((id) =>
      reads.asked.find(({ metric }) => metric.id === id),
    );
    expect(beside?.window).toEqual(own?.window);
    expect(beside?.segment).toEqual(own?.segment);
  });

  it('says which surveys the response rate cannot count', async () => {
    expect(await answerTo('csat', { summarize })).toContain(
      '(41 of 152) · 3 answered, of surveys whose offers Zendesk does not give',
    );
  });

  it('says of which days the response rate is where they are not its own', async () => {
    expect(await answerTo('csat', { summarize })).toContain('does not give · Wed 4 Nov–Tue 10 Nov\n');
    expect(await answerTo('csat last 30 days', { summarize })).toContain('does not give\n');
  });

  it('says why there is no response rate, and never that it is zero', async () => {
    const text = await answerTo('csat', { summarize: () => [summary()] });
    expect(text).toContain('Survey response rate · no surveys with a value in this window');
  });

  it('says which points count as good where the team decided that (A072)', async () => {
    expect(await answerTo('csat', { settings: { goodPoints: [4, 5] } })).toContain(
      '4 and 5 of 5 points count as good · csat v3',
    );
    expect(await answerTo('csat')).not.toContain('of 5 points');
    expect(await answerTo('own-sla')).toContain('replied to within 24 h · own-sla v2');
  });
});

describe('a question for the response rate', () => {
  it('is answered with its guide, and no other figure beside it', async () => {
    const text = await answerTo('csat-response', { summarize });
    expect(text).toContain('Guide: usually 20–30 %');
    expect(text).not.toContain('Survey response rate · 27 %');
  });
});

describe('define csat', () => {
  it.each([
    ['what the team decided (A072)', [3, 4, 5], '3, 4 and 5 of 5 points count as good'],
    ['that Zendesk decides', null, 'what Zendesk calls good counts as good, by default 4 and 5 of 5 points'],
  ])('prints %s', async (_story, goodPoints, words) => {
    expect(await answerTo('define csat', { settings: { goodPoints } })).toContain(`As set up: ${words}`);
  });

  it('says when a ticket falls into a window', async () => {
    expect(await answerTo('define csat')).toContain('when the customer first answered');
  });

  it('counts its sample in what it counts', async () => {
    expect(await answerTo('define csat-response')).toContain('Too few below: 20 surveys');
  });

  it('has no such line where there is nothing to decide', async () => {
    expect(await answerTo('define frt')).not.toContain('As set up');
  });
});
