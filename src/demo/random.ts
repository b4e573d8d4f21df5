/** A seeded source of chance: the same seed always tells the same story. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  number(): number;
  /** An integer between both bounds, which are included. */
  between(lowest: number, highest: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, each as likely as its weight. */
  weighted<Item extends { weight: number }>(items: readonly Item[]): Item;
  /** Minutes with the long tail that waiting times have; half of them lie below the median. */
  minutes(median: number, spread?: number): number;
}

/** Makes a seeded source of chance. */
export function createRandom(seed: number): Random {
  const number = mulberry32(seed);
  const between = (lowest: number, highest: number) => lowest + Math.floor(number() * (highest - lowest + 1));
  return {
    number,
    between,
    chance: (probability) => number() < probability,
    pick: (items) => present(items[between(0, items.length - 1)]),
    weighted: (items) => {
      let left = number() * items.reduce((sum, item) => sum + item.weight, 0);
      return present(items.find((item) => (left -= item.weight) < 0) ?? items.at(-1));
    },
    minutes: (median, spread = 1) => median * Math.exp(spread * bell(number)),
  };
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box–Muller). */
function bell(number: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - number())) * Math.cos(2 * Math.PI * number());
}

function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new RangeError('cannot choose from nothing');
  return item;
}
