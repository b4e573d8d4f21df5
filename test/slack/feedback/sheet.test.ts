import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherFeedback } from '../../../src/reports/feedback/feedback.ts';
import { FEEDBACK_WINDOW } from '../../../src/reports/feedback/own.ts';
import type { Population, Reads, Summary, Unresolved } from '../../../src/reports/reads.ts';
import { toMessage } from '../../../src/slack/blocks/sheet.ts';
import type { Audience } from '../../../src/slack/feedback/audience.ts';
import { feedbackSheet } from '../../../src/slack/feedback/sheet.ts';
import { CONTEXT, fakeReads, NOW, summary } from '../../reports/fake-reads.ts';

const KIM = { id: 700, name: 'Kim Holm' };
const DANA: Audience = { leads: ['U0DANA'], hasGroupsOfLeads: false };

/** Kim's own first replies of four weeks. */
interface Told {
  readonly hits?: number;
  readonly misses?: number;
  readonly states?: Readonly<Record<string, number>>;
  /** Of the four weeks before. */
  readonly before?: readonly [hits: number, n: number];
  readonly forms?: Readonly<Record<string, readonly [hits: number, n: number]>>;
  readonly tags?: Readonly<Record<string, readonly [hits: number, n: number]>>;
  readonly verifying?: number;
  readonly unresolved?: readonly Unresolved[];
  readonly names?: readonly string[];
}

const DAY = 86_400;

function readsOf({ hits = 0, misses = 0, states = {}, before = [0, 0], ...told }: Told): Reads {
  const cell = (sum: number, n: number, keys: string[] = [], extra: Summary['states'] = {}): Summary =>
    summary({ keys, n, sum, states: { notFirstContact: n - sum, ...extra } });
  const whole = ({ window, segment }: Population): Summary => {
    const tag = segment.find(({ dimension }) => dimension === 'tag')?.values[0];
    const [tagHits, tagCount] = told.tags?.[tag ?? ''] ?? [0, 0];
    if (tag !== undefined) return cell(tagHits, tagCount);
    if ((window?.end ?? 0) > NOW - 2 * DAY) return cell(0, 0, [], { stillVerifying: told.verifying ?? 0 });
    if ((window?.end ?? 0) < NOW - 30 * DAY) return cell(before[0], before[1]);
    return cell(hits, hits + misses, [], states);
  };
  return fakeReads({
    names: { assignee: ['Kim Holm', ...(told.names ?? ['Ada Adler'])] },
    unresolved: told.unresolved ?? [],
    countByTag: () => Object.entries(told.tags ?? {}).map(([tag, [, count]]) => ({ tag, count })),
    summarize: (population, by) =>
      by.length === 0
        ? [whole(population)]
        : by[0] === 'form'
          ? Object.entries(told.forms ?? {}).map(([form, [sum, n]]) => cell(sum, n, [form]))
          : [],
  });
}

const missed = (
  ticketId: number,
  reason: string,
  form = 'Delivery',
  actorId: number | null = 700,
): Unresolved => ({
  ticketId,
  state: 'notFirstContact',
  reason,
  actorId,
  form,
});

async function messageOf(told: Told, audience = DANA, key: string | null = 'feedback:700:2026-11-17') {
  const feedback = await gatherFeedback(readsOf(told), KIM, FEEDBACK_WINDOW, CONTEXT);
  return toMessage(feedbackSheet(feedback, { audience, zendeskOrigin: 'https://lumen.zendesk.com', key }));
}

const FULL: Told = {
  hits: 50,
  misses: 24,
  states: { confirmed: 21, presumed: 29, exception: 6, pending: 2 },
  before: [44, 70],
  forms: { Refunds: [17, 19], Delivery: [10, 22] },
  verifying: 11,
  unresolved: [
    ...[48502, 48377, 48213, 48100, 48099, 48098].map((id) => missed(id, 'askedForInformation')),
    ...[1, 2, 3].map((id) => missed(id, 'askedForInformation', 'Returns')),
    ...[4, 5].map((id) => ({ ...missed(id, 'transferred'), state: 'exception' })),
    ...[6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((id) => missed(id, 'badRating')),
  ],
};

describe('the message to an agent', () => {
  it('tells once how many are still verifying where none is counted, and otherwise why in a sentence', async () => {
    expect((await messageOf({ verifying: 3 })).text.split('\n').slice(0, 3)).toEqual([
      'No first reply of yours is counted yet',
      'Still verifying 3',
      expect.stringMatching(/^First replies /u),
    ]);
    expect((await messageOf({})).text.split('\n')[1]).toMatch(/^[A-Z].*\.$/u);
  });

  it('says in four lines what settled, what goes well, what is worth a look and what is not counted', async () => {
    const { text, blocks } = await messageOf(FULL);
    expect(text.split('\n').slice(0, -1)).toEqual([
      '68 % of your first replies settled it',
      '50 of 74, no real change from 63 %. 21 customers said so; 29 stayed quiet.',
      'Going well: form "Refunds", 17 of 19.',
      'Worth a look: 9 of the 24 others began with a question back, 6 on form "Delivery": #48213 #48377 #48502',
      'Still verifying 11 · not solved yet 2 · not counted: 2 escalations, 4 exceptions',
    ]);
    expect(text.split('\n').at(-1)).toMatch(
      /^First replies .+–.+ · data to .+ · fcr v2 · seen only by you and your lead <@U0DANA>$/u,
    );
    expect(JSON.stringify(blocks)).toContain('https://lumen.zendesk.com/agent/tickets/48213');
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(buttons.map((button) => 'text' in button && button.text?.text)).toEqual([
      'Useful',
      'Not useful',
      'One is an exception…',
      'Stop these',
    ]);
  });

  it.each<[string, Told, string]>([
    ['a real rise', { hits: 70, misses: 10, before: [40, 80] }, '70 of 80, up from 50 %.'],
    ['a real fall', { hits: 40, misses: 40, before: [70, 80] }, '40 of 80, down from 88 %.'],
    ['a rise within the noise', { hits: 42, misses: 38, before: [40, 80] }, 'no real change from 50 %.'],
    ['no change where nothing ever failed', { hits: 30, before: [30, 30] }, 'no real change from 100 %.'],
    [
      'no trend from few before',
      { hits: 20, misses: 5, before: [9, 19] },
      'too few to compare with before (19).',
    ],
    [
      'counts alone of few',
      { hits: 7, misses: 12 },
      '7 of your 19 first replies settled it\nToo few for a rate',
    ],
    ['a rate from twenty on', { hits: 7, misses: 13 }, '35 % of your first replies settled it'],
    ['nothing to count', { verifying: 3 }, 'No first reply of yours is counted yet'],
    [
      'one customer',
      { hits: 20, states: { confirmed: 1, presumed: 19 } },
      '1 customer said so; 19 stayed quiet.',
    ],
    [
      'what closed with no further action',
      { hits: 20, states: { confirmed: 1, presumed: 17, noFurtherAction: 2 } },
      '17 stayed quiet; 2 closed with no further action.',
    ],
    [
      'a tag as a strength',
      { hits: 30, misses: 30, tags: { refund: [11, 12], parcel: [9, 30] } },
      'Going well: tag "refund", 11 of 12.',
    ],
    [
      'what was reopened',
      {
        hits: 20,
        misses: 5,
        unresolved: [missed(1, 'reopened', 'A', null), missed(2, 'reopened', 'B', 900)],
      },
      'Worth a look: 2 of the 5 others were reopened: #2 #1',
    ],
    [
      'own further replies',
      { hits: 20, misses: 2, unresolved: [missed(2, 'moreReplies'), missed(1, 'moreReplies')] },
      'Worth a look: all 2 others took another reply of yours: #1 #2',
    ],
  ])('tells %s', async (_what, told, expected) => {
    expect((await messageOf(told)).text).toContain(expected);
  });

  it.each<[string, Told]>([
    ['of one ticket alone', { hits: 20, misses: 1, unresolved: [missed(1, 'reopened')] }],
    [
      'from what the customer did',
      { hits: 20, misses: 9, unresolved: [1, 2, 3].map((id) => missed(id, 'cameBack')) },
    ],
    [
      'from a bad rating',
      { hits: 20, misses: 9, unresolved: [1, 2, 3].map((id) => missed(id, 'badRating')) },
    ],
    ['from a follow-up', { hits: 20, misses: 9, unresolved: [1, 2, 3].map((id) => missed(id, 'followUp')) }],
    [
      'from a hand-over',
      { hits: 20, misses: 9, unresolved: [1, 2, 3].map((id) => missed(id, 'transferred')) },
    ],
    [
      'from what is not solved',
      { hits: 20, misses: 9, unresolved: [1, 2, 3].map((id) => missed(id, 'unresolved')) },
    ],
    [
      "from a colleague's replies",
      { hits: 20, misses: 9, unresolved: [1, 2].map((id) => missed(id, 'moreReplies', 'A', 701)) },
    ],
  ])('makes no opportunity %s', async (_what, told) => {
    expect((await messageOf(told)).text).not.toContain('Worth a look');
  });

  it.each<[Audience, string]>([
    [{ leads: [], hasGroupsOfLeads: false }, 'seen only by you'],
    [{ leads: ['U1', 'U2'], hasGroupsOfLeads: false }, 'seen only by you and your leads <@U1> and <@U2>'],
    [
      { leads: ['U1', 'U2', 'U3', 'U4', 'U5'], hasGroupsOfLeads: true },
      'seen only by you and your leads <@U1>, <@U2>, <@U3>, 2 more and those in the user groups that lead every group',
    ],
    [
      { leads: [], hasGroupsOfLeads: true },
      'seen only by you and those in the user groups that lead every group',
    ],
  ])('says who else can see it: %j', async (audience, expected) => {
    expect((await messageOf(FULL, audience)).text.endsWith(expected)).toBe(true);
  });

  it('never holds the name of a colleague, whatever forms and tags are called', async () => {
    const names = ['Ada Adler', 'Ümit Öz', 'Anna-Lena', 'Bo', 'Cleo Costa'];
    const label = fc
      .tuple(
        fc.constantFrom('', 'For ', 'ask_', 'vip/'),
        fc.constantFrom(...names, 'Refunds', 'Delivery'),
        fc.constantFrom('', ' only', '!'),
      )
      .map((parts) => parts.join(''));
    const part = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 30 }));
    const parts = fc.dictionary(label, part, { maxKeys: 4 });
    const rows = fc.array(
      fc.record({
        ticketId: fc.nat(),
        state: fc.constant('notFirstContact'),
        reason: fc.constantFrom('askedForInformation', 'moreReplies', 'reopened', 'transferred'),
        actorId: fc.constantFrom(700, 701, null),
        form: label,
      }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(parts, parts, rows, async (forms, tags, unresolved) => {
        const { text } = await messageOf({ hits: 10, misses: 40, forms, tags, unresolved, names });
        for (const name of names) expect(text.toLowerCase()).not.toContain(name.toLowerCase());
      }),
      { numRuns: 60 },
    );
  });
});
