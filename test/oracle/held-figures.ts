import type { Figures } from '../../src/reports/answer.ts';
import { AVERAGES, COUNTS, DURATIONS, INSTANTS, RATES, WAITING } from './past-worlds.ts';
import type { Cell } from './sql-oracle.ts';

/** A figure by its name: what the app says, and what SQL does. */
type Held = readonly [name: string, actual: number | null | undefined, expected: number | null];

/** Every figure of an answer, or of one row of it, against the cell that SQL gives; no cell is nothing at all. */
export function figuresHeld(metric: string, answer: Figures, cell: Cell | undefined): Held[] {
  const is = (of: readonly string[]): boolean => of.includes(metric);
  return [
    ['n', answer.n, cell?.n ?? 0],
    ...(is([...DURATIONS, ...AVERAGES]) ? statistics(answer, cell) : []),
    ...(is(DURATIONS) ? businessTwins(answer, cell) : []),
    ...(is(WAITING) ? openClocks(answer, cell) : []),
    ...(is([...COUNTS, ...INSTANTS]) ? [['count', answer.values['count'], cell?.n ?? 0] as const] : []),
    ...(is(COUNTS) ? extents(answer, cell) : []),
    ...(is(INSTANTS) ? ages(answer, cell) : []),
    ...(is(RATES) ? shares(answer, cell) : []),
  ];
}

const statistics = ({ values }: Figures, cell?: Cell): Held[] => [
  ['median', values['median'], cell?.median ?? null],
  ['p90', values['p90'], cell?.p90 ?? null],
  ['mean', values['mean'], cell?.mean ?? null],
];

const businessTwins = ({ business }: Figures, cell?: Cell): Held[] => [
  ['business n', business?.n ?? 0, cell?.businessN ?? 0],
  ['business median', business?.['median'], cell?.businessMedian ?? null],
  ['business p90', business?.['p90'], cell?.businessP90 ?? null],
  ['business mean', business?.['mean'], cell?.businessMean ?? null],
];

const openClocks = ({ open }: Figures, cell?: Cell): Held[] => [
  ['waiting', open?.waiting, cell?.waiting ?? 0],
  ['oldest waiting', open?.oldestMinutes, cell?.oldestWaiting ?? null],
];

const extents = ({ values }: Figures, cell?: Cell): Held[] => [
  ['tickets', values['tickets'], cell?.tickets ?? 0],
  ['requesters', values['requesters'], cell?.requesters ?? 0],
  ['per agent and day', values['perAgentDay'], cell && cell.agentDays > 0 ? cell.n / cell.agentDays : null],
];

const ages = ({ values }: Figures, cell?: Cell): Held[] => [
  ['median age', values['medianAgeMinutes'], cell?.medianAge ?? null],
  ['oldest', values['oldestMinutes'], cell?.oldestAge ?? null],
];

function shares({ values }: Figures, cell?: Cell): Held[] {
  const { n, total } = cell ?? { n: 0, total: 0 };
  return [
    ['hits', values['hits'], n === 0 ? null : total],
    ['percent', values['percent'], n === 0 ? null : (total / n) * 100],
  ];
}
