import type { Hit } from './phrases.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { Signal } from './signal-words.ts';
import { BREAK } from './vocabulary.ts';

/** What speaks for and against all being well in a sentence, and whether trouble has come back in it. */
export interface Balance {
  readonly up: number;
  readonly down: number;
  readonly relapses: boolean;
}

/** How much each weak signal counts; `bad` and `good` stand for each other where they are denied. */
const WEIGHTS = { good: 2, ack: 1, bad: 2, not: 1, bareNot: 1, again: 1, tried: 1, angry: 3 };

/** How many words may lie between a denial and what it denies, and how far back such a phrase may begin. */
const REACH = 3;
const FURTHEST = 8;

/** Denials that take away the trouble they are put before ("works without any error"), not what stands behind them. */
const AHEAD = /^(without|ohne|sans|sin|sem|senza|zonder|no|keine?[nmrs]?|geen|zero)$/u;

/** So many words has a bare "nothing" or "it is not" at most. */
const LONGEST_BARE = 3;

type Places = ReadonlyMap<number, Hit<Signal>>;

const placesOf = (hits: readonly Hit<Signal>[]): Places => new Map(hits.map((hit) => [hit.start, hit]));

/** Whether no comma and few words part two hits of a sentence. */
function isNear(words: readonly string[], one: Hit<Signal>, other: Hit<Signal>): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = words.slice(first.end, second.start);
  return between.length < REACH && !between.includes(BREAK);
}

/** The hits of some that are near another one; only places around it are looked at. */
function near(words: readonly string[], places: Places, hit: Hit<Signal>): Hit<Signal>[] {
  const found: Hit<Signal>[] = [];
  for (let at = hit.start - FURTHEST; at <= hit.end + REACH; at += 1) {
    const other = places.get(at);
    if (other && isNear(words, hit, other)) found.push(other);
  }
  return found;
}

/** The hits of a kind that are not part of an assenting phrase ("my mistake", "no problem at all"). */
export function outside(hits: readonly Hit<Signal>[], acks: readonly Hit<Signal>[]): Hit<Signal>[] {
  const covered = new Set<number>();
  for (const { start, end } of acks) for (let at = start; at < end; at += 1) covered.add(at);
  return hits.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (covered.has(at)) return false;
    return true;
  });
}

/** The good and the bad of a sentence, and what a denial makes of them. */
interface Turned {
  /** "Not arrived". */
  readonly denied: readonly Hit<Signal>[];
  readonly good: readonly Hit<Signal>[];
  /** "No error", "problem gone". */
  readonly harmless: readonly Hit<Signal>[];
  readonly bad: readonly Hit<Signal>[];
  /** Denials that take no trouble away. */
  readonly nots: readonly Hit<Signal>[];
}

function turned(words: readonly string[], of: (kind: Signal) => Hit<Signal>[]): Turned {
  const acks = of('ack');
  const bads = outside(of('bad'), acks);
  const badAt = placesOf(bads);
  const goods = of('good').filter(({ start }) => !badAt.has(start));
  const denials = outside(of('not'), acks);
  const notAt = placesOf(denials);
  const partsBad = (from: number, to: number): boolean => {
    for (let at = from + 1; at < to; at += 1) if (badAt.has(at)) return true;
    return false;
  };
  const looksAhead = (not: Hit<Signal>): boolean =>
    AHEAD.test(words[not.start] ?? '') && near(words, badAt, not).some(({ start }) => start > not.start);
  const denied = goods.filter((hit) =>
    near(words, notAt, hit).some(
      (not) =>
        not.start !== hit.start &&
        !partsBad(not.start, hit.start) &&
        !(not.start > hit.start && looksAhead(not)),
    ),
  );
  const deniedAt = placesOf(denied);
  const good = goods.filter(({ start }) => !deniedAt.has(start));
  const goodAt = placesOf(good);
  const isHarmless = (hit: Hit<Signal>): boolean =>
    near(words, notAt, hit).some((not) => not.start < hit.start && near(words, deniedAt, not).length === 0) ||
    near(words, goodAt, hit).some(({ start }) => start > hit.start);
  const harmless = bads.filter(isHarmless);
  const harmlessAt = placesOf(harmless);
  const nots = denials.filter((not) => !near(words, harmlessAt, not).some(({ start }) => start > not.start));
  return { denied, good, harmless, bad: bads.filter(({ start }) => !harmlessAt.has(start)), nots };
}

/** Weighs the weak signals of a sentence; a denial turns what stands by it, and one that turns nothing is slightly bad. */
export function balanceOf({ words, signals, hits }: ReadSentence): Balance {
  const of = (kind: Signal): Hit<Signal>[] => signals.filter((hit) => hit.kind === kind);
  const { denied, good, harmless, bad, nots } = turned(words, of);
  const up = WEIGHTS.good * (good.length + harmless.length) + WEIGHTS.ack * of('ack').length;
  const isBare =
    words.length <= LONGEST_BARE && nots.some(({ start, end }) => start === 0 || end === words.length);
  const limit = hits.find(({ kind }) => kind === 'contrast');
  const lasting = of('again');
  const isLasting = lasting.some(({ start }) => up === 0 || (limit && start > limit.start));
  const down =
    WEIGHTS.bad * (bad.length + denied.length) +
    (nots.length > 0 ? WEIGHTS.not : 0) +
    (isBare ? WEIGHTS.bareNot : 0) +
    (isLasting ? WEIGHTS.again : 0) +
    WEIGHTS.tried * of('tried').length +
    WEIGHTS.angry * of('angry').length;
  const lastingAt = placesOf(lasting);
  return { up, down, relapses: bad.some((hit) => near(words, lastingAt, hit).length > 0) };
}
