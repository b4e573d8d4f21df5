import { isAverage, isCount } from '../../domain/metric.ts';
import type { Answer } from '../../reports/answer.ts';
import type { ScoreRow } from '../../reports/scorecard.ts';
import { dataTo, sampleOf, stateText, tallyBeside, windowText } from '../blocks/figures.ts';
import { formatHeadline, plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { changeText } from './prior.ts';

/** The scorecard: every metric with its change and its target. */
export function scorecardSheet(rows: readonly ScoreRow[]): Sheet {
  const [first] = rows;
  return {
    headline: scorecardHeadline(rows),
    lines: scoreLines(rows),
    footer: first
      ? [
          windowText(first.answer),
          priorLabel(first),
          dataTo(first.answer),
          'ask /benchmarks <metric> for more',
        ].filter((part) => part !== '')
      : [],
  };
}

/** What nobody set a target for and nothing is known of is no news, nor a reason to doubt the rest. */
export const withNews = (rows: readonly ScoreRow[]): readonly ScoreRow[] =>
  rows.filter(({ answer }) => answer.target || !answer.reason);

/** "2 of 3 targets met"; over doubtful data it opens with the doubt, so that it never reads as all clear. */
export function scorecardHeadline(scored: readonly ScoreRow[]): string {
  const rows = withNews(scored);
  if (rows.every(({ answer }) => answer.asOf === null)) {
    return 'No data yet: the first sync has not brought any ticket';
  }
  const targets = rows.flatMap(({ answer }) => (answer.target ? [answer.target] : []));
  if (targets.length === 0) return 'No targets yet · set one with /benchmarks set frt 80% within 4h';
  const [met, unjudged] = [['met'], ['too-few', 'no-data']].map(
    (states) => targets.filter(({ state }) => states.includes(state)).length,
  );
  const rest = unjudged === 0 ? '' : `, ${unjudged} not to be judged yet`;
  const all = targets.length === 1 ? 'Target met' : `All ${targets.length} targets met`;
  return `${doubt(rows)}${met === targets.length ? all : `${met} of ${plural(targets.length, 'target')} met${rest}`}`;
}

function doubt(rows: readonly ScoreRow[]): string {
  if (rows.some(({ answer }) => answer.fault !== null)) return 'The last sync failed · ';
  if (rows.some(({ answer }) => answer.isStale)) return 'The data is stale · ';
  return rows.some(({ answer }) => !answer.isComplete) ? 'The history is still being read · ' : '';
}

/** Metrics with a target first; what explains them; then the others under a line of their own, so that none of them looks met. */
export function scoreLines(rows: readonly ScoreRow[], explanation: readonly Line[] = []): Line[] {
  const [judged, others] = [
    rows.filter(({ answer }) => answer.target),
    rows.filter(({ answer }) => !answer.target),
  ];
  const common = rows[0]?.answer.window.label;
  const scoreLine = (row: ScoreRow): Line => lineOf(row, common);
  const title: Line[] = judged.length > 0 && others.length > 0 ? [[{ bold: 'No target:' }]] : [];
  return [...judged.map(scoreLine), ...explanation, ...title, ...others.map(scoreLine)];
}

/** One metric: "**42 min** First reply time · −12 % · target 80% within 4 h: **missed** 71 % (412 of 580)". */
function lineOf({ answer, prior, segment }: ScoreRow, common: string | undefined): Line {
  const change = changeText(answer, prior);
  return [
    `${answer.label}${segment === '' ? '' : ` ${segment}`} · `,
    { bold: formatHeadline(answer.unit, answer.values) },
    sampleText(answer),
    change === '' ? '' : ` · ${change}`,
    ...targetSpans(answer),
    // A cohort rate, a count with a target and the state of this moment have windows of their own.
    answer.window.label === common ? '' : ` · ${answer.window.label}`,
  ];
}

function sampleText(answer: Answer): string {
  const { n, unit, reason, tooFew } = answer;
  if (n === null || reason) return ` ${reason ?? 'not measured'}`;
  if (isCount(unit)) return '';
  const few = tooFew ? ', too few' : '';
  if (isAverage(unit)) return ` ${unit} (${n}${few})`;
  if (unit === 'points') return ` points (${n}${few})`;
  return unit === 'percent' ? ` (${sampleOf(answer)}${few})` : ` median (${n}${few})`;
}

function targetSpans({ target }: Answer): Line {
  if (!target) return [];
  return [` · target ${target.text}: `, { bold: stateText(target) }, tallyBeside(target)];
}

/** Which window the changes compare with. */
export const priorLabel = ({ prior }: ScoreRow): string => (prior ? `change on ${prior.window.label}` : '');
