import type { Answer, BreakdownRow } from '../../reports/answer.ts';
import { businessLines, footerOf, openLines, stateText, targetLine, tallyText, valueLine } from '../blocks/figures.ts';
import { formatCount, formatHeadline } from '../blocks/numbers.ts';
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
    buttons: isMeasured && (answer.n ?? 0) > 0 ? [{ action: 'tickets', label: `Open the ${formatCount(answer.n ?? 0)}`, value: `measured ${answer.question}` }] : [],
    footer: footerOf(answer),
  };
}

const moreRows = (rows: readonly BreakdownRow[]): Line[] =>
  rows.length > SHOWN_ROWS ? [[`The ${SHOWN_ROWS} largest of ${rows.length}:`]] : [];

function breakdownTable(answer: Answer, rows: readonly BreakdownRow[]): string[][] {
  const hasTarget = rows.some(({ target }) => target);
  const hasOpen = rows.some(({ open }) => open);
  const isDuration = answer.unit === 'minutes';
  const header = ['', ...(isDuration ? ['median', 'p90'] : [answer.unit]), 'n', ...(hasOpen ? ['waiting'] : []), ...(hasTarget ? ['target'] : [])];
  const cells = rows.map((row) => [
    row.key,
    ...(isDuration ? [formatHeadline('minutes', row.values), formatHeadline('minutes', { median: row.values['p90'] ?? null })] : [formatHeadline(answer.unit, row.values)]),
    `${formatCount(row.n ?? 0)}${row.tooFew ? ' (few)' : ''}`,
    ...(hasOpen ? [formatCount(row.open?.waiting ?? 0)] : []),
    ...(hasTarget ? [row.target ? `${stateText(row.target)} ${tallyText(row.target)}`.trim() : ''] : []),
  ]);
  return [header, ...cells];
}
