import { formatMinutes } from '../../domain/duration.ts';
import { EXCLUSION_LABELS, EXCLUSIONS } from '../../domain/population.ts';
import type { Answer, Figures } from '../../reports/answer.ts';
import { METRICS } from '../../reports/catalogue.ts';
import { formatCount, formatHeadline, formatInstant, formatPercent, plural } from './numbers.ts';
import type { Line, Span } from './sheet.ts';

/** The values of an answer as one line: "**42 min** median · **3 h** p90 (412 tickets)". */
export function valueLine(answer: Answer, isMeanShown = false): Line {
  const { unit, values, n, reason } = answer;
  if (n === null || reason) return [{ bold: '–' }, ` ${reason ?? 'not measured'}`];
  if (unit === 'minutes') return durationLine(answer, isMeanShown);
  const value: Span = { bold: formatHeadline(unit, values) };
  if (unit === 'percent')
    return [value, ` (${formatCount(values['hits'] ?? 0)} of ${formatCount(n)})`, few(answer)];
  return [value, ...ageSpans(answer)];
}

function durationLine({ values, n, tooFewFor }: Answer, isMeanShown: boolean): Line {
  const statistic = (name: string): Span[] => {
    const value = values[name];
    if (value == null) return [];
    return [{ bold: formatMinutes(value) }, ` ${name}${tooFewFor.includes(name) ? ' (too few)' : ''}`];
  };
  const parts = ['median', 'p90', ...(isMeanShown ? ['mean'] : [])]
    .map(statistic)
    .filter((part) => part.length > 0);
  return [
    ...parts.flatMap((part, index) => (index === 0 ? part : [' · ', ...part])),
    ` (${plural(n ?? 0, 'ticket')})`,
  ];
}

const few = ({ tooFew }: Figures): string => (tooFew ? ' · too few to judge' : '');

function ageSpans({ values }: Answer): Span[] {
  const { medianAgeMinutes, oldestMinutes } = values;
  if (medianAgeMinutes == null || oldestMinutes == null) return [];
  return [` · median age ${formatMinutes(medianAgeMinutes)}, oldest ${formatMinutes(oldestMinutes)}`];
}

/** The business-hours twin of a duration, or nothing. */
export function businessLines({ business }: Figures): Line[] {
  if (!business || business['median'] == null || business['p90'] == null) return [];
  return [
    [
      `In business hours: ${formatMinutes(business['median'])} median · ${formatMinutes(business['p90'])} p90`,
    ],
  ];
}

/** Clocks still running: "41 still waiting, 12 past the target, oldest 2 d". */
export function openLines({ open }: Figures): Line[] {
  if (!open) return [];
  if (open.waiting === 0) return [['Nobody is still waiting']];
  const overdue = open.overdue === null ? '' : `, ${formatCount(open.overdue)} past the target`;
  return [
    [
      { bold: `${formatCount(open.waiting)} still waiting` },
      `${overdue}, oldest ${formatMinutes(open.oldestMinutes ?? 0)}`,
    ],
  ];
}

/** The target and how it stands; figures without one say "no target". */
export function targetLine({ target }: Figures): Line {
  if (!target) return ['No target'];
  return [`Target ${target.text}: `, { bold: stateText(target) }, tallyBeside(target)];
}

/** The tally where it says more than the figure it stands beside: a bound is judged on the figure itself. */
export function tallyBeside(target: Target): string {
  const isOwnFigure = target.statistic === 'percent' || target.statistic === 'count';
  if (!isOwnFigure) return ` ${tallyText(target)}`;
  return target.state === 'too-few' ? ` (needs ${target.min})` : '';
}

type Target = NonNullable<Figures['target']>;

/** "met", "met, close", "missed", "missed, within noise", "too few to judge". */
export function stateText(target: Target): string {
  switch (target.state) {
    case 'met':
      return target.isClose ? 'met, close' : 'met';
    case 'missed':
      return target.isWithinNoise ? 'missed, within noise' : 'missed';
    case 'too-few':
      return 'too few to judge';
    case 'no-data':
      return 'nothing to judge yet';
  }
}

/** "71 % (412 of 580; 24 not due yet)". */
export function tallyText({ percent, within, decided, undecided, min, state, required }: Target): string {
  if (percent === null) return state === 'no-data' ? '' : `(${formatCount(within)})`;
  const parts = [`${formatCount(within)} of ${formatCount(decided)}`];
  if (state === 'too-few') parts.push(`needs ${min}`);
  if (undecided > 0) parts.push(`${formatCount(undecided)} not due yet`);
  return `${formatPercent(percent, required)} (${parts.join('; ')})`;
}

/** Window, freshness, what was left out, and the definition's version: the footer of every figure. */
export function footerOf(answer: Answer): string[] {
  return [
    windowText(answer),
    dataTo(answer),
    ...leftOut(answer),
    ...beside(answer),
    `${answer.metric} v${answer.definition.version}`,
  ];
}

/** "Mon 10 Nov–Sun 16 Nov Europe/Berlin", with what is partial about it. */
export function windowText({ window }: Answer): string {
  const partial = window.partialTo ? `, partial to ${formatInstant(window.partialTo, window.timeZone)}` : '';
  return `${window.label} ${window.timeZone}${partial}`;
}

/** How far the data reaches, and every reason to doubt it. */
export function dataTo({ asOf, window, isStale, isComplete, fault }: Answer): string {
  const reach = asOf ? `data to ${formatInstant(asOf, window.timeZone)}` : 'no data yet';
  const doubts = [
    isStale && asOf ? 'stale' : '',
    isComplete || !asOf ? '' : 'history still being read, figures incomplete',
    fault ? `last sync failed: ${fault}` : '',
  ].filter((doubt) => doubt !== '');
  return doubts.length === 0 ? reach : `${reach} (${doubts.join('; ')})`;
}

function leftOut({ excluded }: Answer): string[] {
  if (!excluded) return [];
  const parts = EXCLUSIONS.filter((reason) => excluded[reason] > 0).map(
    (reason) => `${formatCount(excluded[reason])} ${EXCLUSION_LABELS[reason]}`,
  );
  return parts.length === 0 ? [] : [`left out: ${parts.join(', ')}`];
}

function beside({ metric, beside }: Answer): string[] {
  const names = METRICS.find(({ id }) => id === metric)?.besides ?? {};
  const parts = Object.entries(beside).map(
    ([state, count]) => `${formatCount(count)} ${names[state] ?? state}`,
  );
  return parts.length === 0 ? [] : [parts.join(', ')];
}
