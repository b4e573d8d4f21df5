import { describe, expect, it } from 'vitest';
import type { Occurrence, SurveyStep } from '../../src/domain/past.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import { metric } from '../../src/metrics/csat.ts';
import { ADA, BILLING, DELIVERY, KIM, rated, responded, surveyed } from '../support/surveys.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';

/** Minutes after creation, state and value of the one thing found; null where there is none. */
const seen = (found: readonly Occurrence[]): readonly unknown[] | null => {
  expect(found.length).toBeLessThanOrEqual(1);
  const [one] = found;
  return one ? [(one.at - CREATED_AT) / 60, one.state, one.value] : null;
};

const second = { survey: '2' };

describe('customer satisfaction with a ticket that', () => {
  it.each<[string, readonly SurveyStep[], readonly unknown[] | null]>([
    ['was asked nothing', [], null],
    ['was offered a survey and said nothing', [rated(10, 'offered')], null],
    ['is rated good', [rated(10, 'good')], [10, 'value', 1]],
    ['is rated bad', [rated(10, 'bad')], [10, 'value', 0]],
    [
      'is offered and then rated: the answer decides the day',
      [rated(10, 'offered'), rated(90, 'bad')],
      [90, 'value', 0],
    ],
    [
      'is rated good, then bad: the latest counts, on the day of the first',
      [rated(10, 'good'), rated(2000, 'bad')],
      [10, 'value', 0],
    ],
    ['is turned to bad and back', [rated(10, 'good'), rated(20, 'bad'), rated(30, 'good')], [10, 'value', 1]],
    ['is rated and asked anew, without an answer yet', [rated(10, 'bad'), rated(50, 'offered')], null],
    [
      'is rated, asked anew and rated again: the new answer decides',
      [rated(10, 'bad'), rated(50, 'offered'), rated(70, 'good')],
      [70, 'value', 1],
    ],
    [
      'is asked twice and answers both: one ticket, the latest counts (A067)',
      [rated(10, 'bad'), rated(300, 'good', second)],
      [10, 'value', 1],
    ],
    [
      'is asked twice and answers the first alone (A067)',
      [rated(10, 'good'), rated(300, 'offered', second)],
      [10, 'value', 1],
    ],
    ['answers a newer survey with 5 points', [responded(10, 'good', 5)], [10, 'value', 1]],
    ['answers a newer survey with 2 points', [responded(10, 'bad', 2)], [10, 'value', 0]],
    [
      'answers neutrally: in the denominator, and counted beside',
      [responded(10, 'neutral', 3)],
      [10, 'neutral', 0],
    ],
    [
      'answers a newer survey and an older one',
      [rated(10, 'bad'), responded(20, 'good', 4)],
      [10, 'value', 1],
    ],
  ])('%s', (_story, steps, expected) => {
    expect(seen(metric.measureEach(ticket(), surveyed(steps)))).toEqual(expected);
  });

  it.each([
    ['is a call', { channel: 'voice' }, 'value', 1],
    ['is opened by an agent', { isSubmitterAgent: true, submitterId: KIM }, 'value', 1],
    ['came without its metric set', { metricSet: null }, 'value', 1],
    ['is reopened', { status: 'open' }, 'value', 1],
    ['is deleted', { status: 'deleted' }, 'deleted', null],
    ['is merged', { tags: ['closed_by_merge'] }, 'merged', null],
    ['is suspended', { status: 'suspended' }, 'suspended', null],
    ['is handled by AI alone', { isAiOnly: true }, 'aiOnly', null],
  ])('%s and is rated good', (_story, parts, state, value) => {
    expect(seen(metric.measureEach(ticket(parts), surveyed([rated(10, 'good')])))).toEqual([
      10,
      state,
      value,
    ]);
  });
});

const change = (minute: number, kind: TimelineEvent['kind'], from: number | null, to: number | null) =>
  ({
    id: minute,
    ticketId: 1,
    at: CREATED_AT + minute * 60,
    kind,
    actorId: KIM,
    channel: null,
    isPublic: null,
    value: to === null ? null : String(to),
    previous: from === null ? null : String(from),
    words: null,
  }) satisfies TimelineEvent;

describe('customer satisfaction is about the agent and the group', () => {
  const now = ticket({ assigneeId: ADA, groupId: DELIVERY });
  const moved = [change(60, 'assignee_id', KIM, ADA), change(60, 'group_id', BILLING, DELIVERY)];
  const kims = { agentId: KIM, groupId: BILLING };
  const adas = { agentId: ADA, groupId: DELIVERY };

  it.each<[string, readonly SurveyStep[], readonly TimelineEvent[], object]>([
    ['of the rating, not those the ticket has now (A066)', [rated(10, 'good')], [], kims],
    [
      'of the first answer, though the ticket was reassigned before it was turned (A070)',
      [rated(10, 'bad'), rated(90, 'good', { assigneeId: ADA, groupId: DELIVERY })],
      [],
      kims,
    ],
    [
      'of the answer, not of the offer',
      [rated(10, 'offered'), rated(90, 'bad', { assigneeId: ADA, groupId: DELIVERY })],
      [],
      adas,
    ],
    [
      'of nobody, where a rating names nobody (A070)',
      [rated(10, 'bad', { assigneeId: null, groupId: null })],
      moved,
      { agentId: null, groupId: null },
    ],
    [
      'that the events tell of the moment of a newer survey’s answer (A066)',
      [responded(10, 'bad', 1)],
      moved,
      kims,
    ],
    ['that the events tell once it had moved', [responded(90, 'bad', 1)], moved, adas],
    [
      'of nobody, where the events say that nobody had it',
      [responded(10, 'bad', 1)],
      [change(60, 'assignee_id', null, ADA), change(60, 'group_id', null, DELIVERY)],
      { agentId: null, groupId: null },
    ],
    ['it has now, where neither survey nor events tell', [responded(10, 'bad', 1)], [], adas],
  ])('%s', (_story, steps, events, expected) => {
    expect(metric.measureEach(now, surveyed(steps, { events }))).toMatchObject([expected]);
  });
});

describe('what counts as good of 5 points (A072)', () => {
  const POINTS = [
    [1, 'bad'],
    [2, 'bad'],
    [3, 'neutral'],
    [4, 'good'],
    [5, 'good'],
  ] as const;

  it.each<[string, Settings['goodPoints'], readonly string[]]>([
    [
      'is what Zendesk calls so, unless the team says otherwise',
      null,
      ['value 0', 'value 0', 'neutral 0', 'value 1', 'value 1'],
    ],
    ['can be 5 alone', [5], ['value 0', 'value 0', 'neutral 0', 'value 0', 'value 1']],
    ['can be 4 and 5', [4, 5], ['value 0', 'value 0', 'neutral 0', 'value 1', 'value 1']],
    [
      'can begin with 3, which is not neutral then',
      [3, 4, 5],
      ['value 0', 'value 0', 'value 1', 'value 1', 'value 1'],
    ],
  ])('%s', (_story, goodPoints, expected) => {
    const settings = { ...DEFAULT_SETTINGS, goodPoints };
    const found = POINTS.flatMap(([points, score]) =>
      metric.measureEach(ticket(), surveyed([responded(10, score, points)], { settings })),
    );
    expect(found.map(({ state, value }) => `${state} ${value}`)).toEqual(expected);
  });

  it('leaves an answer without points as it is', () => {
    const settings = { ...DEFAULT_SETTINGS, goodPoints: [5] };
    expect(seen(metric.measureEach(ticket(), surveyed([rated(10, 'good')], { settings })))).toEqual([
      10,
      'value',
      1,
    ]);
  });

  it.each([
    [[5], '5 of 5 points counts as good'],
    [[4, 5], '4 and 5 of 5 points count as good'],
    [[3, 4, 5], '3, 4 and 5 of 5 points count as good'],
  ])('is said in words: %j', (goodPoints, words) => {
    expect(metric.settledRule?.({ ...DEFAULT_SETTINGS, goodPoints })).toBe(words);
  });
});

describe('customer satisfaction', () => {
  it('needs the ratings, 30 of them, and the response rate beside it (A071)', () => {
    expect(metric).toMatchObject({
      anchor: 'at',
      needs: 'ratings',
      minimumSample: 30,
      companions: ['csat-response'],
    });
  });
});
