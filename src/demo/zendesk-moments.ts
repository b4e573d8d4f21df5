import { firstAfter } from './zendesk-business-time.ts';

/** Seconds are counted from here (2008), so that one number holds a second and a place. */
const ORIGIN = 1_200_000_000;
const PLACES = 2 ** 22;

/**
 * The seconds in which something happened, each with the place of the ticket it happened to, in that order. Told
 * once per ticket and second. Moments at which nothing is left to tell may stay; they do no harm.
 */
export class Moments {
  private readonly known: Float64Array;
  /** Few and ascending: those that came after the start. */
  private readonly added: number[] = [];

  /** Takes any number of moments in any order. */
  constructor(moments: Iterable<readonly [second: number, place: number]>) {
    const keys: number[] = [];
    for (const [second, place] of moments) keys.push(keyOf(second, place));
    this.known = Float64Array.from(keys).sort();
  }

  add(second: number, place: number): void {
    const key = keyOf(second, place);
    const at = firstAfter(this.added, key);
    if (this.added[at - 1] !== key) this.added.splice(at, 0, key);
  }

  /** Every moment from a second on, in order. */
  *from(second: number): Generator<readonly [second: number, place: number]> {
    const before = keyOf(second, 0) - 0.5;
    let [known, added] = [firstAfter(this.known, before), firstAfter(this.added, before)];
    let last = -Infinity;
    while (known < this.known.length || added < this.added.length) {
      const [one, other] = [this.known[known] ?? Infinity, this.added[added] ?? Infinity];
      const key = Math.min(one, other);
      if (one <= other) known++;
      else added++;
      if (key === last) continue;
      last = key;
      yield [ORIGIN + Math.floor(key / PLACES), ((key % PLACES) + PLACES) % PLACES];
    }
  }
}

function keyOf(second: number, place: number): number {
  return (second - ORIGIN) * PLACES + place;
}
