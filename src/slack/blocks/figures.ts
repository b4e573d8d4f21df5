import { formatMinutes } from '../../domain/duration.ts';
import { isAverage } from '../../domain/metric.ts';
import { EXCLUSION_LABELS, EXCLUSIONS } from '../../domain/population.ts';
import type { Answer, Figures } from '../../reports/answer.ts';
import { MEASURED } from '../../reports/catalogue.ts';
import {
  formatCount,
  formatHeadline,
  formatInstant,
  formatPercent,
  formatPoints,
  plural,
} from './numbers.ts';
import type { Line, Span } from './sheet.ts';

/** The values of an answer as one line: "**42 min** median · **3 h** p90 (412 tickets)". */
export function valueLine(answer: Answer, isMeanShown = false): Line {
  const { unit, values, n, reason } = answer;
  if (n === null || reason) return [{ bold: '–' }, ` ${reason ?? 'not measured'}`];
  if (unit === 'minutes') return durationLine(answer, isMeanShown);
  const value: Span = { bold: formatHeadline(unit, values) };
  if (unit === 'percent')
    return [value, ` (${[sampleOf(answer), ...intervalText(answer)].join(', ')})`, few(answer)];
  if (isAverage(unit)) return [value, ` ${unit} (${plural(n, 'ticket')})`, few(answer)];
  if (unit === 'points') return [value, ` points (${plural(n, answer.noun, answer.nouns)})`, few(answer)];
  return [value, ...ageSpans(answer), ...extentSpans(answer)];
}

/** "412 of 580", or where no hits can be counted "580 organizations". */
export function sampleOf({ values, n, noun, nouns }: Answer): string {
  const hits = values['hits'] ?? null;
  return hits === null ? plural(n ?? 0, noun, nouns) : `${formatCount(hits)} of ${formatCount(n ?? 0)}`;
}

/** "83–96 %": where the rate would lie were there more of the same. */
function intervalText({ interval, verdicts }: Figures): string[] {
  if (!interval) return [];
  const text = `${formatPercent(interval.low).replace(' %', '')}–${formatPercent(interval.high)}`;
  // Beside a range of its own it says what it is.
  return [verdicts ? `chance alone allows ${text}` : text];
}

/** A figure that another is always shown with: "Survey response rate · **27 %** (41 of 152)". */
export function companionLine(answer: Answer, common: string): Line {
  const { label, unit, values, n, reason, window } = answer;
  // One with a horizon is about days that are ripe where nobody named others.
  const own = window.label === common ? [] : [window.label];
  const besides = [...beside(answer), ...own].map((text) => ` · ${text}`);
  if (n === null || reason) return [`${label} · ${reason ?? 'not measured'}`, ...besides];
  return [
    `${label} · `,
    { bold: formatHeadline(unit, values) },
    unit === 'percent' ? ` (${sampleOf(answer)})` : '',
    few(answer),
    ...besides,
  ];
}

/** The published figure to think of beside a metric's own, or nothing. */
export function guideLines({ definition }: Answer): Line[] {
  const guide = MEASURED.find(({ id }) => id === definition.id)?.guide;
  return guide === undefined ? [] : [[`Guide: ${guide}`]];
}

/** What a composed figure is composed of, and what each part counts for; or nothing. */
export function partLines({ parts = [] }: Figures): Line[] {
  if (parts.length === 0) return [];
  const present = parts.flatMap(({ metric, percent, weightPercent }) =>
    percent === null ? [] : [`${metric} ${formatPercent(percent)} × ${formatPercent(weightPercent)}`],
  );
  const missing = parts.filter(({ percent }) => percent === null).map(({ metric }) => metric);
  const partial =
    missing.length === 0 || present.length === 0 ? '' : ` · partial, without ${missing.join(', ')}`;
  return [[`Parts: ${present.length === 0 ? 'none measured' : present.join(' + ')}${partial}`]];
}

function durationLine({ values, n, tooFewFor, noun, nouns }: Answer, isMeanShown: boolean): Line {
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
    ` (${plural(n ?? 0, noun, nouns)})`,
  ];
}

const few = ({ tooFew }: Figures): string => (tooFew ? ' · too few to judge' : '');

/** "412 replies on 300 tickets of 250 requesters, 17.2 per agent and day with activity". */
function extentSpans({ n, values, noun, nouns }: Answer): Span[] {
  const { tickets, requesters, perAgentDay } = values;
  if (tickets == null || requesters == null) return [];
  const pace = perAgentDay == null ? '' : `, ${perAgentDay.toFixed(1)} per agent and day with activity`;
  return [
    ` ${n === 1 ? noun : nouns} on ${plural(tickets, 'ticket')} of ${plural(requesters, 'requester')}${pace}`,
  ];
}

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
  const isOwnFigure = ['percent', 'points', 'count'].includes(target.statistic);
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
export function tallyText(target: Target): string {
  const { percent, within, decided, undecided, byCalendar, min, state, required } = target;
  if (percent === null) return state === 'no-data' ? '' : `(${formatCount(within)})`;
  // A score, and a mean of fractions, have no hits to count.
  const isScore = target.statistic === 'points';
  const hasHits = !isScore && Number.isInteger(within);
  const parts = [`${hasHits ? `${formatCount(within)} of ` : ''}${formatCount(decided)}`];
  if (state === 'too-few') parts.push(`needs ${min}`);
  if (undecided > 0) parts.push(`${formatCount(undecided)} not due yet`);
  if (byCalendar) parts.push(`${formatCount(byCalendar)} by the calendar`);
  const value = isScore ? `${formatPoints(percent, required)} points` : formatPercent(percent, required);
  return `${value} (${parts.join('; ')})`;
}

/** Window, freshness, what was left out, who supplied it, and the definition's version: the footer of every figure. */
export function footerOf(answer: Answer): string[] {
  return [
    windowText(answer),
    dataTo(answer),
    ...leftOut(answer),
    ...beside(answer),
    ...setUp(answer),
    ...recount(answer),
    ...supplied(answer),
    versionText(answer),
  ];
}

/** What a team decided of the definition; of first contact resolution it fills a page of its own. */
const setUp = ({ definition: { settled }, metric }: Answer): string[] =>
  settled === undefined ? [] : [hasCourse(metric) ? 'as leads set it up (fcr settings)' : settled];

const hasCourse = (metric: string): boolean => MEASURED.find(({ id }) => id === metric)?.hasCourse === true;

const recount = ({ recountedShare: share }: Answer): string[] =>
  share === undefined ? [] : [`being counted anew by changed settings: ${Math.floor(share * 100)} %`];

/** "frt v1": what was meant. */
export const versionText = ({ definition: { id, version } }: Answer): string => `${id} v${version}`;

/** What was asked, for a title: what a button gave as exact instants is told in dates. */
export function askedText({ question, window, metric }: Pick<Answer, 'question' | 'window' | 'metric'>) {
  const text = question.replace(EXACT_INSTANTS, () => window.label);
  // A verdict is that of the agent of the first contact, whoever the assignee is.
  return hasCourse(metric) ? text.replace(ASSIGNEE, '$1agent$2') : text;
}

const ASSIGNEE = /( |^)assignee(:| and |$)/gu;

const EXACT_INSTANTS = /\d{4}-\d\d-\d\dT[\d:]+Z\.\.\d{4}-\d\d-\d\dT[\d:]+Z/u;

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

function leftOut({ excluded, rules }: Answer): string[] {
  if (!excluded) return [];
  const parts = EXCLUSIONS.filter((reason) => excluded[reason] > 0).map(
    (reason) =>
      `${formatCount(excluded[reason])} ${EXCLUSION_LABELS[reason]}${reason === 'byRule' ? ` (${rules.join('; ')})` : ''}`,
  );
  return parts.length === 0 ? [] : [`left out: ${parts.join(', ')}`];
}

/** Whose word it is, where that is not Zendesk's. */
const supplied = ({ suppliedBy }: Answer): string[] =>
  suppliedBy ? [`supplied by ${suppliedBy.join(', ')}`] : [];

function beside({ definition, beside }: Answer): string[] {
  const names = MEASURED.find(({ id }) => id === definition.id)?.besides ?? {};
  const parts = Object.entries(beside).map(
    ([state, count]) => `${formatCount(count)} ${names[state] ?? (state === 'notRipe' ? 'not ripe' : state)}`,
  );
  return parts.length === 0 ? [] : [parts.join(', ')];
}
