import type { Answer, Figures } from '../../src/reports/answer.ts';
import type { CountedCell } from './sql-verdicts.ts';

/** How many tickets of a cell have each state, and how many of those that do not count which reason. */
export type Counts = (stateOrReason: string) => number;

const NONE: ReadonlyMap<string, number> = new Map();

/** The cells that SQL gives, by what they are asked for. */
export function cellsOf(cells: readonly CountedCell[]) {
  const found = new Map<string, Map<string, number>>();
  for (const [asOf, window, cut, key, state, reason, n] of cells) {
    const place = [asOf, window, cut, key].join('\n');
    const counts = found.get(place) ?? new Map<string, number>();
    found.set(place, counts);
    for (const name of [state, `because ${reason}`]) counts.set(name, (counts.get(name) ?? 0) + n);
  }
  return {
    counts(asOf: number, window: string, cut: string, key = ''): Counts {
      const counts = found.get([asOf, window, cut, key].join('\n')) ?? NONE;
      return (name) => counts.get(name) ?? 0;
    },
    keys: (asOf: number, window: string, cut: string): string[] =>
      cells
        .filter((cell) => cell[0] === asOf && cell[1] === window && cell[2] === cut)
        .map((cell) => cell[3]),
  };
}

/** A figure by its name: what the app says, and what SQL does. */
type Held = readonly [name: string, actual: number | null | undefined, expected: number | null];

/** Every figure of an answer, or of one row of it, against what SQL counts. */
export function figuresHeld({ n, values, verdicts, reasons }: Figures, of: Counts): Held[] {
  const good = of('confirmed') + of('presumed') + of('noFurtherAction');
  const decided = good + of('notFirstContact');
  const all = decided + of('pending');
  const percent = (part: number, whole: number) => (whole === 0 ? null : (part / whole) * 100);
  return [
    ['n', n, decided],
    ['percent', values['percent'], percent(good, decided)],
    ['low', values['low'], percent(good, all)],
    ['high', values['high'], percent(good + of('pending'), all)],
    ['hits', values['hits'], decided === 0 ? null : good],
    ...counted(verdicts ?? {}, of),
    ...counted(reasons ?? {}, (reason) => of(`because ${reason}`)),
  ];
}

/** What is counted beside the whole figure. */
export const besideHeld = ({ excluded, beside }: Answer, of: Counts): Held[] => [
  ...counted(excluded ?? {}, of),
  ...['pending', 'stillVerifying', 'waiting', 'unknown'].map(
    (state): Held => [`beside ${state}`, beside[state] ?? 0, of(state)],
  ),
];

const counted = (counts: object, of: Counts): Held[] =>
  Object.entries(counts).map(([name, count]) => [name, count as number, of(name)]);
