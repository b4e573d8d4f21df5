import type { ScheduleVersion } from '../../src/domain/schedule.ts';
import type { TicketRecord } from '../../src/domain/ticket.ts';
import { findMetric, METRICS } from '../../src/metrics/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { page, populationOf, ticket } from '../store/records.ts';
import { schedule } from './schedule.ts';
import { AGENT, type Moment, timeline } from './timeline.ts';

export const at = (instant: string): number => Date.parse(instant) / 1000;

/** One ticket, the schedules it is under, and when one looks at it. */
export interface JudgedStory {
  readonly facts: Partial<TicketRecord>;
  /** Weekdays from 9 to 17 in UTC where nothing is said. */
  readonly schedules?: readonly ScheduleVersion[];
  /** What the schedules are from an instant on. */
  readonly changed?: readonly [at: string, schedules: readonly ScheduleVersion[]];
  /** Whether another schedule cannot be read. */
  readonly isUnreadable?: true;
  readonly moments?: readonly Moment[];
  readonly asOf: string;
  /** The days around it where nothing is said. */
  readonly window?: readonly [start: string, end: string];
}

const UNREADABLE = { id: '3', record: '{}', reason: 'no zone' };

/** A store with tickets under schedules, at the instant somebody looks. */
export async function storeOf(
  tickets: readonly Partial<TicketRecord>[],
  { schedules = [schedule()], changed, moments = [], isUnreadable }: Omit<JudgedStory, 'facts' | 'asOf'> = {},
): Promise<Store> {
  let now = 1;
  const store = await openStore({ path: ':memory:', metrics: METRICS, now: () => now, holder: 'the test' });
  await store.sync.saveSchedules(page([...schedules], isUnreadable ? [UNREADABLE] : []));
  now = at(changed?.[0] ?? '2026-01-01T00:00:00Z');
  if (changed) await store.sync.saveSchedules(page([...changed[1]]));
  const records = tickets.map((facts, index) => ticket(index + 1, { generatedAt: 2e9, ...facts }));
  await store.sync.saveTickets('tickets', page(records));
  await store.sync.saveList('agents', page([{ id: AGENT, name: 'Kim', isLight: false }]));
  await store.sync.saveTicketEvents('ticket-events', page(timeline(moments)));
  return store;
}

const TARGET = {
  form: 'share',
  statistic: 'share',
  threshold: 240,
  required: 80,
  hours: 'business',
} as const;

/** How a target of four business hours takes the one ticket of a story, in words. */
export async function judged(metricId: string, story: JudgedStory): Promise<string> {
  const store = await storeOf([story.facts], story);
  const [start, end] = story.window ?? ['2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z'];
  const population = {
    ...populationOf(findMetric(metricId), { start: at(start), end: at(end) }),
    asOf: at(story.asOf),
  };
  const [tally] = await store.tally(population, TARGET, []);
  const count = (subset: 'missed' | 'overdue') => store.countTickets(population, subset, TARGET);
  const [missed, overdue] = [await count('missed'), await count('overdue')];
  await store.close();
  const { within = 0, decided = 0, undecided = 0, byCalendar = 0 } = tally ?? {};
  if (missed !== decided - within) throw new Error('The list is not as long as the count');
  const word = overdue
    ? 'late'
    : missed
      ? 'missed'
      : within
        ? 'within'
        : undecided
          ? 'not due'
          : 'not judged';
  return byCalendar ? `${word}, by the calendar` : word;
}
