import type { IANAZone } from 'luxon';

const DAY = 86_400;

/** A span of time through which a zone keeps one distance from UTC; instants and offset in seconds, the end exclusive. */
export interface OffsetSpan {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/** The spans between two instants; a zone changes its clock at most once a day, so that a look a day finds every change. */
export function offsetSpans(zone: IANAZone, start: number, end: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let open = { start, offset: offsetAt(zone, start) };
  for (let day = start; day < end; day += DAY) {
    const offset = offsetAt(zone, day + DAY);
    if (offset === open.offset) continue;
    const change = changeWithin(zone, day, day + DAY);
    spans.push({ ...open, end: change });
    open = { start: change, offset };
  }
  return [...spans, { ...open, end }];
}

const offsetAt = (zone: IANAZone, at: number): number => Math.round(zone.offset(at * 1000) * 60);

/** The first second of the new offset, found by halving. */
function changeWithin(zone: IANAZone, start: number, end: number): number {
  const before = offsetAt(zone, start);
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
