import type { Answer, BreakdownRow } from '../../reports/answer.ts';
import { ticketButtons } from '../blocks/buttons.ts';
import { businessLines, footerOf, openLines, stateText, targetLine, valueLine } from '../blocks/figures.ts';
import { formatCount, formatHeadline, formatPercent } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { priorText } from './prior.ts';

/** Rows a message shows; the rest is counted. */
const SHOWN_ROWS = 25;

/** An answer as people read it. */
export function answerSheet(answer: Answer, prior: Answer | null, isMeanShown: boolean): Sheet {
  const isMeasured = answer.n !== null;
  const rows = answer.breakdown ?? [];
  return {
    headline: `${answer.label} · ${answer.question.slice(answer.metric.length).trim() || 'now'}`,
    lines: [
      valueLine(answer, isMeanShown),
      ...(isMeasured ? [...businessLines(answer), ...openLines(answer), targetLine(answer)] : []),
      ...(prior ? [[priorText(answer, prior)]] : []),
      ...moreRows(rows),
    ],
    ...(rows.length > 0 ? { table: breakdownTable(answer, rows.slice(0, SHOWN_ROWS)) } : {}),
    buttons: ticketButtons(answer),
    footer: footerOf(answer),
  };
}

const moreRows = (rows: readonly BreakdownRow[]): Line[] =>
  rows.length > SHOWN_ROWS ? [[`The ${SHOWN_ROWS} largest of ${rows.length}:`]] : [];

/** A name as wide as a column takes. */
const clip = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

/** One column of a breakdown: its title, and what it says of a row. */
type Column = readonly [title: string, cell: (row: BreakdownRow) => string];

function breakdownTable({ unit }: Answer, rows: readonly BreakdownRow[]): string[][] {
  const columns: Column[] = [['', ({ key }) => clip(key)], ...valueColumns(unit)];
  if (rows.some(({ open }) => open)) columns.push(['waiting', ({ open }) => formatCount(open?.waiting ?? 0)]);
  if (rows.some(({ target }) => target?.percent != null && unit === 'minutes')) {
    columns.push([
      'in time',
      ({ target }) => (target?.percent == null ? '–' : formatPercent(target.percent)),
    ]);
  }
  if (rows.some(({ target }) => target))
    columns.push(['target', ({ target }) => (target ? stateText(target) : '')]);
  return [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}

function valueColumns(unit: Answer['unit']): Column[] {
  if (unit === 'tickets') return [['tickets', ({ values }) => formatHeadline(unit, values)]];
  const count: Column = ['n', ({ n, tooFew }) => `${formatCount(n ?? 0)}${tooFew ? ' (few)' : ''}`];
  if (unit === 'percent') return [['percent', ({ values }) => formatHeadline(unit, values)], count];
  return [
    ['median', ({ values }) => formatHeadline(unit, values)],
    ['p90', ({ values }) => formatHeadline(unit, { median: values['p90'] ?? null })],
    count,
  ];
}
