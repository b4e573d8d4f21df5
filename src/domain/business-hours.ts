import { IANAZone } from 'luxon';
import type { Schedule, WeeklyInterval } from './schedule.ts';
import type { EpochSeconds } from './ticket.ts';
import { UserError } from './user-error.ts';
import { type OffsetSpan, offsetSpans } from './zone-offsets.ts';

const DAY = 86_400;
const MINUTES_PER_DAY = 1440;
/** Open hours are worked out and kept for 52 weeks at a time. */
const BLOCK = 364 * DAY;
/** 1 January 1970 was a Thursday, four days after Sunday. */
const WEEKDAY_OF_EPOCH = 4;

/** Start inclusive, end exclusive; in seconds since the epoch or since local midnight. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** An open span with the seconds that are open before it in its block. */
interface OpenSpan extends Span {
  readonly before: number;
}

/** How a schedule opens: the spans of each weekday from Sunday, and its holidays as days since the epoch. */
interface Opening {
  readonly zone: IANAZone;
  readonly week: readonly (readonly Span[])[];
  readonly holidays: readonly Span[];
  readonly blocks: Map<number, readonly OpenSpan[]>;
}

const openings = new WeakMap<Schedule, Opening>();
/** By what they say: schedules are read anew with every page, and hardly ever say anything new. */
const openingsByText = new Map<string, Opening>();
const KEPT_OPENINGS = 100;

/**
 * Seconds between two instants at which the schedule's local wall clock stands within its intervals, holidays
 * left out: an hour that the clocks skip counts nothing, one they repeat counts twice. Without a schedule all
 * count; 0 where the end is not after the start.
 */
export function businessSeconds(schedule: Schedule | null, start: EpochSeconds, end: EpochSeconds): number {
  if (end <= start) return 0;
  if (!schedule) return end - start;
  const opening = openingOf(schedule);
  let seconds = 0;
  for (let block = Math.floor(start / BLOCK); block * BLOCK < end; block += 1) {
    const spans = blockOf(opening, block);
    seconds += openBefore(spans, end) - openBefore(spans, start);
  }
  return seconds;
}

function openingOf(schedule: Schedule): Opening {
  const known = openings.get(schedule);
  if (known) return known;
  const { timeZone, intervals, holidays } = schedule;
  const text = JSON.stringify([timeZone, intervals, holidays]);
  const opening = openingsByText.get(text) ?? newOpening(schedule);
  if (openingsByText.size >= KEPT_OPENINGS) openingsByText.clear();
  openingsByText.set(text, opening);
  openings.set(schedule, opening);
  return opening;
}

function newOpening(schedule: Schedule): Opening {
  const zone = IANAZone.create(schedule.timeZone);
  if (!zone.isValid) throw new UserError(`"${schedule.timeZone}" is not a time zone that can be read.`);
  const holidays = schedule.holidays.map(({ startDate, endDate }) => ({
    start: dayOf(startDate),
    end: dayOf(endDate) + 1,
  }));
  return { zone, week: weekOf(schedule.intervals), holidays, blocks: new Map() };
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000 / DAY;

/** Cuts intervals at midnight, so that a holiday takes its own day's hours and no other's. */
function weekOf(intervals: readonly WeeklyInterval[]): readonly Span[][] {
  const week: Span[][] = Array.from({ length: 7 }, () => []);
  for (const { startMinute, endMinute } of intervals) {
    for (let day = Math.floor(startMinute / MINUTES_PER_DAY); day * MINUTES_PER_DAY < endMinute; day += 1) {
      const midnight = day * MINUTES_PER_DAY;
      const start = Math.max(startMinute - midnight, 0) * 60;
      week[day % 7]?.push({ start, end: Math.min(endMinute - midnight, MINUTES_PER_DAY) * 60 });
    }
  }
  return week.map(joined);
}

/** Spans in order without overlap, so that no second counts twice. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (!last || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

function blockOf(opening: Opening, block: number): readonly OpenSpan[] {
  const known = opening.blocks.get(block);
  if (known) return known;
  let before = 0;
  const spans = offsetSpans(opening.zone, block * BLOCK, (block + 1) * BLOCK)
    .flatMap((within) => openSpans(opening, within))
    .map((span) => {
      before += span.end - span.start;
      return { ...span, before: before - (span.end - span.start) };
    });
  opening.blocks.set(block, spans);
  return spans;
}

function openSpans({ week, holidays }: Opening, { start, end, offset }: OffsetSpan): Span[] {
  const spans: Span[] = [];
  for (let day = Math.floor((start + offset) / DAY); day * DAY - offset < end; day += 1) {
    if (holidays.some((holiday) => holiday.start <= day && day < holiday.end)) continue;
    const midnight = day * DAY - offset;
    for (const hours of week[(((day + WEEKDAY_OF_EPOCH) % 7) + 7) % 7] ?? []) {
      const span = {
        start: Math.max(midnight + hours.start, start),
        end: Math.min(midnight + hours.end, end),
      };
      if (span.end > span.start) spans.push(span);
    }
  }
  return spans;
}

/** Open seconds of a block before an instant. */
function openBefore(spans: readonly OpenSpan[], at: EpochSeconds): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((spans[middle]?.start ?? Number.POSITIVE_INFINITY) < at) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last ? last.before + Math.min(at, last.end) - last.start : 0;
}
