import { isCount } from '../../domain/metric.ts';
import { segmentText } from '../../domain/segment.ts';
import { describeDate, describeWindow } from '../../domain/window.ts';
import type { Answer } from '../../reports/answer.ts';
import type { Trend, TrendPoint, TrendSplit } from '../../reports/trend.ts';
import { bar } from '../blocks/bars.ts';
import { commandButton } from '../blocks/buttons.ts';
import { footerOf } from '../blocks/figures.ts';
import { formatCount, formatHeadline, headlineValue, plural } from '../blocks/numbers.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';
import { changeText } from './prior.ts';

/** A trend as people read it: bars, one row a period, and a line wherever figures before and after do not compare. */
export function trendSheet(trend: Trend, timeZone: string): Sheet {
  const { question, count, unit, points } = trend;
  const { metric, segment } = question;
  const last = points.at(-1);
  return {
    headline: [`${metric.label} · ${count} ${unit}`, segmentText(segment)].filter((part) => part).join(' · '),
    lines: [endsLine(trend), ...missingLines(points, unit), ...seriesLine(trend)],
    table: tableOf(trend, timeZone),
    buttons: last ? ticketsOf(points) : [],
    footer: last ? spanFooter(trend, last, timeZone) : [],
  };
}

const valueOf = ({ answer }: TrendPoint): number | null => headlineValue(answer.unit, answer.values);

const isMeasured = (point: TrendPoint): boolean => valueOf(point) !== null;

/** The first and the last figure, and whether they mean the same. */
function endsLine({ points, splits }: Trend): Line {
  const [first, last] = [points.findIndex(isMeasured), points.findLastIndex(isMeasured)];
  const [from, to] = [points[first], points[last]];
  if (!from || !to) return [{ bold: 'No period has a figure' }];
  if (first === last)
    return ['Only ', { bold: from.period.label }, ` has a figure: ${figureOf(from.answer)}`];
  const between = splits.filter(({ at, point }) => at > from.window.start && point <= last);
  const change = changeText(withoutTarget(to.answer), withoutTarget(from.answer));
  return [
    { bold: `${figureOf(from.answer)} → ${figureOf(to.answer)}` },
    ` from ${from.period.label} to ${to.period.label}`,
    between.length > 0
      ? `, not comparable: ${[...new Set(between.map(({ what }) => what))].join('; ')} in between`
      : `${change ? ` (${change})` : ''}; two points alone, chance is not ruled out`,
  ];
}

/** The figure itself is compared, also where a target stands beside it. */
function withoutTarget({ target: _target, ...answer }: Answer): Answer {
  return answer;
}

function figureOf(answer: Answer): string {
  const { unit, values, n } = answer;
  const value = formatHeadline(unit, values);
  return isCount(unit) ? value : `${value} (${[`n ${formatCount(n ?? 0)}`, ...doubtsOf(answer)].join(', ')})`;
}

/** What makes a count less than it seems: too few for its value, cut by the end of the data, or of a cohort partly too young. */
function doubtsOf({ tooFew, beside, window, n }: Answer): string[] {
  const notRipe = beside['notRipe'] ?? 0;
  return [
    ...(tooFew ? ['few'] : []),
    ...(notRipe > 0 ? [`${formatCount(notRipe)} not ripe`] : []),
    ...(window.partialTo && n !== null ? ['partial'] : []),
  ];
}

/** Why periods have no figure, each reason once. */
function missingLines(points: readonly TrendPoint[], unit: Trend['unit']): Line[] {
  const missing = points.filter((point) => !isMeasured(point));
  const reasons = [...new Set(missing.map(({ answer }) => answer.reason ?? 'not measured'))];
  return reasons.map((reason) => {
    const labels = missing
      .filter(({ answer }) => (answer.reason ?? 'not measured') === reason)
      .map(({ period }) => period.label);
    const named = labels.length <= 3 ? labels.join(', ') : `${labels[0]} to ${labels.at(-1)}`;
    return [`– for ${plural(labels.length, unit.slice(0, -1))} (${named}): ${reason}`];
  });
}

const SPLIT_BAR = '│';

/** The whole series at a glance, from nothing to the highest: "▆▅│▇– from 0 to 1 h 23 min". */
function seriesLine({ points, splits }: Trend): Line[] {
  const [first] = points;
  const highest = highestOf(points);
  if (!first || highest === null) return [];
  const series = points.map((point, index) => {
    const isSplit = index > 0 && splits.some((split) => split.point === index);
    return `${isSplit ? SPLIT_BAR : ''}${barOf(point, highest)}`;
  });
  const { unit } = first.answer;
  const name = unit === 'minutes' ? 'median' : unit === 'percent' ? 'percent' : 'count';
  return [[`${series.join('')}  from 0 to ${formatHeadline(unit, { [name]: highest })}`]];
}

function highestOf(points: readonly TrendPoint[]): number | null {
  const values = points.map(valueOf).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(0, ...values);
}

function barOf(point: TrendPoint, highest: number): string {
  const value = valueOf(point);
  return value === null ? '–' : bar(value, highest);
}

function tableOf({ points, splits, unit, question }: Trend, timeZone: string): string[][] {
  const highest = highestOf(points) ?? 0;
  const rows = points.flatMap((point, index) => [
    ...splits.filter((split) => split.point === index).map((split) => [splitLine(split, timeZone)]),
    [point.period.label, ...cellsOf(point.answer), barOf(point, highest)],
  ]);
  return [[unit.slice(0, -1), ...titlesOf(question.metric.kind, points[0]?.answer), ''], ...rows];
}

const splitLine = ({ what, at }: TrendSplit, timeZone: string): string =>
  `— ${what} on ${describeDate(at, timeZone)} —`;

const titlesOf = (kind: string, answer: Answer | undefined): string[] => {
  if (kind === 'duration') return ['median', 'p90', 'n'];
  return kind === 'rate' ? ['percent', 'n'] : [answer?.nouns ?? 'count'];
};

function cellsOf(answer: Answer): string[] {
  const { unit, values, n } = answer;
  const doubts = doubtsOf(answer);
  const marks = doubts.length > 0 ? ` (${doubts.join(', ')})` : '';
  const value = formatHeadline(unit, values);
  if (isCount(unit)) return [`${value}${marks}`];
  const count = n === null ? '–' : `${formatCount(n)}${marks}`;
  if (unit === 'percent') return [value, count];
  return [value, formatHeadline(unit, { median: values['p90'] ?? null }), count];
}

/** The tickets of the newest and the oldest figure. */
function ticketsOf(points: readonly TrendPoint[]): Button[] {
  const open = points.filter(({ answer }) => (answer.n ?? 0) > 0);
  return [...new Set([open.at(-1), open[0]])].flatMap((point) =>
    point
      ? [
          commandButton(
            `Open the ${formatCount(point.answer.n ?? 0)} of ${point.period.label}`,
            `tickets measured ${point.answer.exactQuestion}`,
          ),
        ]
      : [],
  );
}

/** What was left out over the whole span, and how to ask for a single point. */
function spanFooter({ points, question }: Trend, last: TrendPoint, timeZone: string): string[] {
  const [first = last] = points;
  const answer = {
    ...last.answer,
    excluded: question.metric.anchor === 'now' ? null : summedExclusions(points),
    beside: {},
    window: {
      ...last.answer.window,
      label: describeWindow({ start: first.window.start, end: last.window.end }, timeZone),
    },
  };
  return [...footerOf(answer), `one point: ${last.answer.question}`];
}

function summedExclusions(points: readonly TrendPoint[]): Answer['excluded'] {
  const all = points.flatMap(({ answer }) => (answer.excluded ? [answer.excluded] : []));
  const [first] = all;
  if (!first) return null;
  const reasons = Object.keys(first) as (keyof typeof first)[];
  const sums = reasons.map((reason) => [reason, all.reduce((sum, one) => sum + one[reason], 0)] as const);
  return Object.fromEntries(sums) as typeof first;
}
