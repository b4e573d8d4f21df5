import { DURATION_PATTERN, exactBusinessMinutes, exactMinutes, parseMinutes } from '../domain/duration.ts';
import type { Hours } from '../domain/hours.ts';
import { type Metric, nounsOf } from '../domain/metric.ts';
import { UserError } from '../domain/user-error.ts';
import { refuseDays, takeHours } from './target-hours.ts';

/** A share of decided tickets within a duration: "80% within 4h"; "p50 <= 4h" is the same with 50. */
export interface ShareTarget {
  readonly form: 'share';
  readonly statistic: string;
  /** Minutes. */
  readonly threshold: number;
  /** Percent of the decided tickets that must be within the threshold. */
  readonly required: number;
  /** Set where the threshold is one of business time, absent where of calendar time. */
  readonly hours?: 'business';
}

/** A bound on a rate (percent), a score (points) or a count (tickets): ">= 90%", ">= -10", "<= 500". */
export interface BoundTarget {
  readonly form: 'bound';
  readonly statistic: 'percent' | 'points' | 'count';
  readonly operator: '>=' | '<=';
  readonly threshold: number;
}

export type Target = ShareTarget | BoundTarget;

const LONGEST_MINUTES = 366 * 1440;

const NUMBER = '\\d+(?:[.,]\\d+)*';
const WITHIN = new RegExp(`(${NUMBER})\\s*%\\s*(?:within|in|under|<=|≤)\\s*(${DURATION_PATTERN})`, 'iu');
const PERCENTILE = new RegExp(
  `\\b(?:p(\\d{1,2})|(median))\\s*(?:<=|≤|<|=<|within|under)\\s*(${DURATION_PATTERN})`,
  'iu',
);
const BOUND = new RegExp(`(>=|=>|≥|<=|=<|≤)\\s*([-−+]?${NUMBER})\\s*(%?)`, 'u');

/** A target taken out of a text, and what remains of that. */
export interface ParsedTarget {
  readonly target: Target;
  /** The hours it was said to count in; absent where nobody said. */
  readonly hours?: Hours;
  readonly rest: string;
}

/** Takes the target out of a text. Throws a UserError where there is none. */
export function parseTarget(typed: string, metric: Metric): ParsedTarget {
  if (metric.kind === 'average') throw new UserError(`${metric.id} is an average and takes no target.`);
  const isDuration = metric.kind === 'duration';
  const { text, hours } = isDuration ? takeHours(typed) : { text: typed };
  for (const candidate of isDuration ? [WITHIN, PERCENTILE] : [BOUND]) {
    const match = candidate.exec(text);
    if (!match) continue;
    if (hours === 'business') refuseDays(match[0]);
    const target = readTarget(match, metric);
    return { target, ...(hours ? { hours } : {}), rest: text.replace(match[0], ' ') };
  }
  throw new UserError(howToWrite(metric));
}

const EXAMPLES: Readonly<Record<string, string>> = { rate: '90%', score: '30' };

function howToWrite(metric: Metric): string {
  if (metric.kind === 'duration') {
    return `A target for ${metric.id} reads "80% within 4h" or "p50 <= 4h"; I found neither.`;
  }
  const example = EXAMPLES[metric.kind] ?? '500';
  return `A target for ${metric.id} reads ">= ${example}" or "<= ${example}"; I found neither.`;
}

function readTarget(match: RegExpExecArray, metric: Metric): Target {
  if (metric.kind !== 'duration') return readBound(match, metric);
  const isShare = match[0].includes('%');
  const required = isShare ? decimal(match[1]) : Number(match[1] ?? 50);
  if (!(required > 0 && required <= 100)) {
    throw new UserError(`A target needs more than 0 % and at most 100 %, not ${required} %.`);
  }
  const threshold = parseMinutes((isShare ? match[2] : match[3]) ?? '');
  if (threshold > LONGEST_MINUTES) throw new UserError('A target is at most 366 days long.');
  return { form: 'share', statistic: isShare ? 'share' : `p${required}`, threshold, required };
}

function readBound(match: RegExpExecArray, metric: Metric): Target {
  const isRate = metric.kind === 'rate';
  if (!isRate && match[3] === '%') {
    const counted = metric.kind === 'score' ? 'is in points' : `counts ${nounsOf(metric)}`;
    throw new UserError(`${metric.id} ${counted}, so its target is a number without %.`);
  }
  const operator = /[>≥]/u.test(match[1] ?? '') ? '>=' : '<=';
  if (metric.kind === 'score')
    return { form: 'bound', statistic: 'points', operator, threshold: points(match[2]) };
  const threshold = isRate ? decimal(match[2]) : wholeCount(match[2]);
  if (isRate && threshold > 100 && !metric.isUnbounded)
    throw new UserError(`A rate is at most 100 %, not ${threshold} %.`);
  return { form: 'bound', statistic: isRate ? 'percent' : 'count', operator, threshold };
}

/** Points run from −100 to 100; a minus may be typed either way. */
function points(text = ''): number {
  const size = decimal(text.replace(/^[-−+]/u, ''));
  if (size > 100) throw new UserError(`A score is from -100 to 100 points, not ${text}.`);
  return /^[-−]/u.test(text) && size !== 0 ? -size : size;
}

/** A number with one decimal sign at most. */
function decimal(text = ''): number {
  if (/^\d+(?:[.,]\d+)?$/u.test(text)) return Number(text.replace(',', '.'));
  throw new UserError(`"${text}" is not a number; write for example 80 or 4.5.`);
}

/** Counts are whole, and may have commas between their thousands. */
function wholeCount(text = ''): number {
  if (/^\d{1,12}$|^\d{1,3}(?:,\d{3}){1,3}$/u.test(text)) return Number(text.replaceAll(',', ''));
  throw new UserError(`"${text}" is not a whole number of tickets; write for example 500 or 1,284.`);
}

/** A target as it holds in an account: without a schedule there are no business hours. */
export function inForce(target: Target, hasSchedules: boolean): Target {
  if (hasSchedules || target.form !== 'share') return target;
  const { hours: _none, ...calendar } = target;
  return calendar;
}

/** A threshold as it is written: "4 h", "4 business h". */
export function thresholdText({ threshold, hours }: Pick<ShareTarget, 'threshold' | 'hours'>): string {
  return hours === 'business' ? exactBusinessMinutes(threshold) : exactMinutes(threshold);
}

/** The target as it is written, for example "80% within 4 h". */
export function targetText(target: Target): string {
  if (target.form === 'bound') {
    return `${target.operator} ${target.threshold}${target.statistic === 'percent' ? '%' : ''}`;
  }
  const threshold = thresholdText(target);
  return target.statistic === 'share'
    ? `${target.required}% within ${threshold}`
    : `${target.statistic} <= ${threshold}`;
}
