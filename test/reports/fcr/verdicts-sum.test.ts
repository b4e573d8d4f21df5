import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openData } from '../../../src/app/data.ts';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../../src/domain/fcr/settings.ts';
import type { Answer, Figures } from '../../../src/reports/answer.ts';
import { type AskContext, ask, prepare } from '../../../src/reports/ask.ts';
import { parseQuestion } from '../../../src/reports/question.ts';
import { page, rating, STATE, ticket } from '../../store/records.ts';
import { idleTeam } from '../../support/full-groups.ts';
import { knownAt } from '../../support/known-at.ts';
import { temporaryPaths } from '../../support/temp.ts';
import { AGENT, CUSTOMER, type Moment, OTHER_AGENT, timeline } from '../../support/timeline.ts';

const newPath = temporaryPaths();
const [START, HOUR, DAYS] = [Date.parse('2026-08-31T00:00:00Z') / 1000, 3600, 90];
const END = START + DAYS * 24 * HOUR;
const [FRONT_DESK, TIER_2, BILLING] = [20, 21, 22];
const CHANNELS = ['email', 'web', 'chat', 'voice'] as const;
const PRIORITIES = ['urgent', 'normal'] as const;
const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

const hours = fc.integer({ min: 1, max: 45 * 24 * 60 }).map((minutes) => minutes / 60);
const happening = fc.record(
  {
    hours,
    says: fc.constantFrom(CUSTOMER, CUSTOMER, AGENT, OTHER_AGENT),
    reply: fc.constantFrom('answer', 'answer', 'ask', 'holding', 'handOver', 'voicemail'),
    message: fc.constantFrom('accepts', 'rejects', 'other'),
    status: fc.constantFrom('open', 'pending', 'solved', 'solved', 'closed'),
    group: fc.constantFrom(FRONT_DESK, TIER_2, BILLING),
    tags: fc.constantFrom(['duplicate'], ['refused'], ['confirmed'], ['escalated']),
  },
  { requiredKeys: ['hours'] },
);

const story = fc.record({
  createdAfter: fc.integer({ min: 0, max: (DAYS - 1) * 24 * 60 }).map((minutes) => minutes * 60),
  priority: fc.constantFrom(...PRIORITIES),
  fate: fc.constantFrom('kept', 'kept', 'kept', 'kept', 'deleted', 'opened by an agent'),
  isFollowedUp: fc.boolean(),
  happenings: fc.array(happening, { maxLength: 6 }),
  rated: fc.option(fc.tuple(hours, fc.constantFrom('good', 'bad')), { nil: null }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const ANSWERED = { hours: 1, says: AGENT, reply: 'answer' } as const;
/** What chance brings too seldom: answered and left so, solved in silence, accepted; every third day on another channel. */
const PLAIN = Array.from({ length: 28 }, (_, index): Story => {
  const ends = [
    [],
    [{ hours: 2, status: 'solved' }],
    [{ hours: 2, says: CUSTOMER, message: 'accepts' }],
  ] as const;
  const createdAfter = index * 3 * 24 * HOUR;
  const happenings = [ANSWERED, ...(ends[index % 3] ?? [])];
  return { createdAfter, priority: 'normal', fate: 'kept', isFollowedUp: false, happenings, rated: null };
});

const settings: fc.Arbitrary<Partial<FcrSettings>> = fc.record({
  windowDays: fc.integer({ min: 1, max: 10 }),
  triageGroupIds: fc.constantFrom([], [FRONT_DESK]),
  exceptions: fc.constantFrom([], [{ name: 'duplicates', tag: 'duplicate' }]),
  noFurtherActionTags: fc.constantFrom([], ['refused']),
  acceptingTags: fc.constantFrom([], ['confirmed']),
  escalationTags: fc.constantFrom([], ['escalated']),
  models: fc.constantFrom({}, { email: 'direct' }, { web: 'triage' }, { email: 'callBack' }),
});

/** What is read of a story; one that follows up is a ticket of its own, about which nobody did anything. */
function recordsOf({ createdAfter, priority, fate, happenings, rated, ...more }: Story, id: number) {
  const createdAt = START + createdAfter;
  const channel = CHANNELS[id % CHANNELS.length] ?? 'email';
  const born: Moment = { at: createdAt, says: CUSTOMER, status: 'new', group: TIER_2 };
  const moments = happenings
    .map(({ hours: after, ...what }): Moment => ({ at: Math.round(createdAt + after * HOUR), ...what }))
    .filter(({ at }) => at < END)
    .sort((a, b) => a.at - b.at);
  const events = timeline([born, ...moments]).map((event) => ({
    ...event,
    id: id * 1000 + event.id,
    ticketId: id,
  }));
  const about = {
    createdAt,
    updatedAt: createdAt,
    generatedAt: END,
    groupId: TIER_2,
    channel,
    priority,
    requesterId: 1000 + (id % 9),
  };
  const tags = moments.flatMap(({ tags: added = [] }) => added);
  const opened = fate === 'opened by an agent' ? { submitterId: AGENT } : {};
  const own = ticket(id, { ...about, tags, ...opened, status: fate === 'deleted' ? 'deleted' : 'open' });
  const later = Math.min(END - 1, createdAt + 9 * 24 * HOUR);
  const followUp = { ...about, createdAt: later, followUpOfId: id };
  const ratedAt = rated && Math.round(createdAt + rated[0] * HOUR);
  const isRated = rated && ratedAt !== null && ratedAt < END;
  return {
    tickets: [own, ...(more.isFollowedUp ? [ticket(10_000 + id, followUp)] : [])],
    events,
    ratings: isRated
      ? [rating(id, { ticketId: id, score: rated[1], createdAt: ratedAt, updatedAt: ratedAt })]
      : [],
  };
}

/** Random tickets in a real store, measured by random settings. */
async function know(stories: readonly Story[], fcr: Partial<FcrSettings>) {
  const clock = { now: () => END * 1000 };
  const own = { fcr: { ...DEFAULT_FCR_SETTINGS, ...fcr }, timeZone: 'Europe/Berlin' };
  const data = await openData(newPath(), 'test', clock, { settings: own });
  const { sync } = data.store;
  const position = { ...STATE, startedAt: START - 24 * HOUR, watermarkAt: END, completedAt: END };
  const told = <T>(records: readonly T[]) => page(records, [], position);
  const read = stories.map((each, index) => recordsOf(each, index + 1));
  const agents = [AGENT, OTHER_AGENT].map((id) => ({
    id,
    name: `Agent ${id}`,
    isLight: false,
    role: 'agent',
  }));
  const team = idleTeam([FRONT_DESK, TIER_2, BILLING]);
  await sync.saveList('agents', told([...agents, ...team.agents]));
  await sync.saveList('memberships', told(team.memberships));
  const groups = [FRONT_DESK, TIER_2, BILLING].map((id) => ({ id, name: `Group ${id}` }));
  await sync.saveList('groups', told(groups));
  await sync.saveTickets('tickets', told(read.flatMap(({ tickets }) => tickets)));
  await sync.saveTicketEvents('ticket-events', told(read.flatMap(({ events }) => events)));
  await sync.saveTicketEvents('ticket-events-history', told([]));
  await sync.saveRatings(told(read.flatMap(({ ratings }) => ratings)));
  return { data, tickets: read.flatMap(({ tickets }) => tickets) };
}

/** The range holds the headline, and closes where nothing ripe is pending. */
function expectSoundRange({ n, values, verdicts }: Figures): void {
  if (!verdicts) throw new Error('Verdicts are counted');
  const { confirmed, presumed, noFurtherAction, notFirstContact, pending } = verdicts;
  const yes = confirmed + presumed + noFurtherAction;
  expect([values['hits'] ?? 0, n]).toEqual([yes, yes + notFirstContact]);
  const { percent = null, low = null, high = null } = values;
  if (yes + notFirstContact + pending > 0) {
    expect(low).toBeCloseTo((yes * 100) / (yes + notFirstContact + pending), 9);
    expect(high).toBeCloseTo(((yes + pending) * 100) / (yes + notFirstContact + pending), 9);
  } else expect([low, high]).toEqual([null, null]);
  if (percent === null || low === null || high === null) return;
  expect(low).toBeLessThanOrEqual(percent);
  expect(percent).toBeLessThanOrEqual(high);
  expect(low === high).toBe(pending === 0);
}

/** Every ticket of an answer: by verdict, still verifying included, waiting, unknown, or left out. */
const ticketsOf = ({ verdicts, beside, excluded }: Answer): number =>
  sum(Object.values(verdicts ?? {})) +
  (beside['waiting'] ?? 0) +
  (beside['unknown'] ?? 0) +
  sum(Object.values(excluded ?? {}));

const asked = fc.record({
  at: fc.integer({ min: START + 60, max: END }),
  cut: fc.double({ min: 0, max: 1, noNaN: true }),
  by: fc.constantFrom('group', 'channel', 'priority', 'weekday', 'hour'),
  channels: fc.subarray([...CHANNELS], { minLength: 1 }),
  isRuled: fc.boolean(),
});

const iso = (at: number): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

it('verdicts, still-verifying included, with what waits and what is left out, are all tickets, at every instant, whole and in parts', async () => {
  const seen = new Set<string>();
  const all = fc.array(story, { minLength: 20, maxLength: 30 });
  const questions = fc.array(asked, { minLength: 8, maxLength: 8 });
  const rule = fc.asyncProperty(all, settings, questions, async (stories, fcr, each) => {
    const { data, tickets } = await know([...stories, ...PLAIN], fcr);
    for (const { at, cut, by, channels, isRuled } of each) {
      if (isRuled && (await data.reads.exclusionRules()).length === 0)
        await data.store.exclusionRules.add([{ dimension: 'priority', values: ['urgent'] }], 'U1');
      const reads = knownAt(data.reads, () => at);
      const context: AskContext = { now: at, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };
      const askFor = (text: string) => ask(reads, parseQuestion(text), context);
      const segment = channels.length === CHANNELS.length ? '' : ` channel:${channels.join(',')}`;
      const [from, to] = [START - HOUR, END];
      const middle = Math.round(from + (at - from) * cut);
      const whole = await askFor(`fcr ${iso(from)}..${iso(to)}${segment} by ${by}`);
      const known = tickets.filter(
        ({ createdAt, channel }) => (createdAt ?? 0) < at && channels.some((one) => one === channel),
      );
      expect(ticketsOf(whole)).toBe(known.length);
      expectSoundRange(whole);
      for (const [state, count] of Object.entries({ ...whole.verdicts, ...whole.excluded, ...whole.beside }))
        if (count > 0) seen.add(state);

      const parts = [`${iso(from)}..${iso(middle)}`, `${iso(middle)}..${iso(to)}`];
      const cuts =
        middle === from ? [] : await Promise.all(parts.map((part) => askFor(`fcr ${part}${segment}`)));
      if (cuts.length > 0) expect(sum(cuts.map(ticketsOf))).toBe(known.length);

      const rows = whole.breakdown ?? [];
      rows.forEach(expectSoundRange);
      for (const verdict of Object.keys(whole.verdicts ?? {}) as (keyof NonNullable<Answer['verdicts']>)[])
        expect(sum(rows.map(({ verdicts }) => verdicts?.[verdict] ?? 0))).toBe(whole.verdicts?.[verdict]);
      const prepared = await prepare(reads, parseQuestion(`fcr ${iso(from)}..${iso(to)}${segment}`), context);
      const cells = await data.reads.summarize(prepared.population(prepared.window), [by]);
      expect(sum(cells.flatMap(({ states }) => Object.values(states)))).toBe(known.length);
    }
    await data.store.close();
  });
  await fc.assert(rule, { numRuns: 8 });
  for (const state of [
    'confirmed',
    'presumed',
    'notFirstContact',
    'pending',
    'stillVerifying',
    'waiting',
    'deleted',
  ])
    expect([...seen]).toContain(state);
});

it('until the history is read the number says since when it is measured, and counts no ticket whose beginning is not known', async () => {
  const data = await openData(newPath(), 'test', { now: () => END * 1000 });
  const { sync } = data.store;
  const position = { ...STATE, startedAt: START, watermarkAt: END, completedAt: END };
  const since = START + 60 * 24 * HOUR;
  const [old, young] = [since - 48 * HOUR, since + 48 * HOUR];
  await sync.saveList(
    'agents',
    page([{ id: AGENT, name: 'Kim', isLight: false, role: 'agent' }], [], position),
  );
  const records = [old, young].map((createdAt, index) =>
    ticket(index + 1, { requesterId: 2000 + index, createdAt, updatedAt: createdAt, generatedAt: END }),
  );
  await sync.saveTickets('tickets', page(records, [], position));
  const events = [old, young].flatMap((createdAt, index) =>
    timeline([
      { at: createdAt, says: CUSTOMER, status: 'new' },
      { at: createdAt + 72 * HOUR, says: AGENT, status: 'solved' },
    ]).map((event) => ({ ...event, id: event.id + index * 100, ticketId: index + 1 })),
  );
  const present = { ...position, startedAt: since };
  await sync.saveTicketEvents(
    'ticket-events',
    page(
      events.filter(({ at }) => at >= since),
      [],
      present,
    ),
  );
  const context = { now: END, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };
  const answerFrom = (from: number) =>
    ask(data.reads, parseQuestion(`fcr ${iso(from)}..${iso(END)}`), context);
  expect(await answerFrom(since - 24 * HOUR)).toMatchObject({
    n: null,
    reason: 'not measured before Fri 30 Oct 01:00; what happened before is still being read',
  });
  expect(await answerFrom(since)).toMatchObject({ n: 1, verdicts: { presumed: 1 } });
  expect((await answerFrom(since)).beside).toEqual({});
  await sync.saveTicketEvents(
    'ticket-events-history',
    page(
      events.filter(({ at }) => at < since),
      [],
      position,
    ),
  );
  expect(await answerFrom(since - 24 * HOUR)).toMatchObject({ n: 2, verdicts: { presumed: 2 } });
  await data.store.close();
});
