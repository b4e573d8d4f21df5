import { isAverage, isCount } from '../../domain/metric.ts';
import type { Answer, BreakdownRow } from '../../reports/answer.ts';
import type { Reply } from '../../reports/reply.ts';
import { ticketButtons } from '../blocks/buttons.ts';
import { shorten } from '../blocks/cut.ts';
import {
  askedText,
  businessLines,
  companionLine,
  footerOf,
  guideLines,
  openLines,
  partLines,
  stateText,
  targetLine,
  valueLine,
} from '../blocks/figures.ts';
import { formatCount, formatHeadline, formatPercent } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { changeLines, mixLines, restatedLines } from './beside.ts';
import { verdictButtons, verdictLines, withoutVerdicts } from './fcr/verdict-lines.ts';
import { priorText } from './prior.ts';

/** Rows a message shows; the rest is counted. */
const SHOWN_ROWS = 25;

/** An answer as people read it, with all that stands beside it. */
export function replySheet(reply: Reply, isMeanShown: boolean, timeZone: string): Sheet {
  const { answer, prior, companions } = reply;
  const isMeasured = answer.n !== null;
  const rows = answer.breakdown ?? [];
  return {
    headline: `${answer.label} · ${askedText(answer).slice(answer.metric.length).trim() || 'now'}`,
    lines: [
      valueLine(answer, isMeanShown),
      ...(isMeasured ? verdictLines(answer) : []),
      ...(isMeasured
        ? [...businessLines(answer), ...openLines(answer), ...partLines(answer), targetLine(answer)]
        : []),
      ...(prior && isMeasured ? [[priorText(answer, prior)]] : []),
      ...guideLines(answer),
      ...companions.map((companion) => companionLine(companion, answer.window.label)),
      ...changeLines(reply),
      ...mixLines(reply),
      ...restatedLines(reply, timeZone),
      ...smallCells(answer, rows),
      ...moreRows(rows),
    ],
    ...(rows.length > 0 ? { table: breakdownTable(answer, rows.slice(0, SHOWN_ROWS)) } : {}),
    buttons: [...ticketButtons(answer), ...verdictButtons(answer)],
    footer: footerOf(withoutVerdicts(answer)),
  };
}

const moreRows = (rows: readonly BreakdownRow[]): Line[] =>
  rows.length > SHOWN_ROWS ? [[`The first ${SHOWN_ROWS} of ${rows.length}:`]] : [];

/** A name as wide as a column takes. */
const clip = (name: string): string => shorten(name, 40);

/** One column of a breakdown: its title, and what it says of a row. */
type Column = readonly [title: string, cell: (row: BreakdownRow) => string];

/** Crossing two dimensions leaves cells so small that they say nothing, or too much of one person; their count stays. */
const SMALLEST_CELL = 5;

const isSmallCell = ({ keys, n }: BreakdownRow, unit: Answer['unit']): boolean =>
  keys.length > 1 && !isCount(unit) && (n ?? 0) < SMALLEST_CELL;

function shownRow(row: BreakdownRow, unit: Answer['unit']): BreakdownRow {
  if (!isSmallCell(row, unit)) return row;
  const { target: _hidden, ...rest } = row;
  return { ...rest, values: {} };
}

const smallCells = ({ unit }: Answer, rows: readonly BreakdownRow[]): Line[] =>
  rows.some((row) => isSmallCell(row, unit))
    ? [[`Cells with fewer than ${SMALLEST_CELL} show their count alone`]]
    : [];

function breakdownTable({ unit, verdicts }: Answer, all: readonly BreakdownRow[]): string[][] {
  const rows = all.map((row) => shownRow(row, unit));
  // A verdict is of the agent whose first contact it was.
  const nameOf = (key: string): string => (verdicts ? key.replace('(no assignee)', '(no agent)') : key);
  const columns: Column[] = [['', ({ key }) => clip(nameOf(key))], ...valueColumns(unit)];
  if (rows.some(({ open }) => open))
    columns.push(['waiting', ({ open, isNotTold }) => (isNotTold ? '–' : formatCount(open?.waiting ?? 0))]);
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

/** What is told to nobody says why. */
const valueCell =
  (unit: Answer['unit']) =>
  ({ values, isNotTold, reason }: BreakdownRow): string =>
    isNotTold && reason ? reason : formatHeadline(unit, values);

function valueColumns(unit: Answer['unit']): Column[] {
  if (isCount(unit)) return [[unit, valueCell(unit)]];
  const count: Column = ['n', ({ n, tooFew }) => `${formatCount(n ?? 0)}${tooFew ? ' (few)' : ''}`];
  if (unit === 'percent' || unit === 'points') return [[unit, valueCell(unit)], count];
  if (isAverage(unit)) return [['mean', valueCell(unit)], count];
  return [
    ['median', valueCell(unit)],
    ['p90', ({ values }) => formatHeadline(unit, { median: values['p90'] ?? null })],
    count,
  ];
}
