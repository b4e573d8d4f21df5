/** The first place at which a sorted list fulfils a test that everything behind it fulfils too. */
export function firstPlace<Row>(rows: readonly Row[], isBehind: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row === undefined || isBehind(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Up to so many wanted rows from a place on, and whether nothing wanted comes after them. */
export function take<Row>(
  rows: readonly Row[],
  place: number,
  size: number,
  isWanted: (row: Row) => boolean,
): { page: Row[]; isEnd: boolean } {
  const page: Row[] = [];
  for (let at = place; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || !isWanted(row)) continue;
    if (page.length === size) return { page, isEnd: false };
    page.push(row);
  }
  return { page, isEnd: true };
}

type Compare<Row> = (a: Row, b: Row) => number;
const sorted = new WeakMap<readonly unknown[], Map<unknown, readonly unknown[]>>();

/** A list in order; sorted once for each list and way of comparing, so neither may change afterwards. */
export function sortedOnce<Row>(rows: readonly Row[], compare: Compare<Row>): readonly Row[] {
  const known = sorted.get(rows) ?? new Map<unknown, readonly unknown[]>();
  sorted.set(rows, known);
  const found = known.get(compare) ?? rows.toSorted(compare);
  known.set(compare, found);
  return found as readonly Row[];
}

/** Rows kept in order while single ones come and go. */
export class SortedRows<Row> {
  readonly rows: Row[];
  private readonly compare: Compare<Row>;

  constructor(rows: readonly Row[], compare: Compare<Row>) {
    this.rows = rows.toSorted(compare);
    this.compare = compare;
  }

  replace(old: Row | undefined, row: Row): void {
    if (old !== undefined) {
      const place = this.placeOf(old);
      if (this.rows[place] === old) this.rows.splice(place, 1);
    }
    this.rows.splice(this.placeOf(row), 0, row);
  }

  private placeOf(row: Row): number {
    return firstPlace(this.rows, (other) => this.compare(other, row) >= 0);
  }
}
