import { inForce, type Target, targetText } from '../../benchmarks/target.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Reads } from '../../reports/reads.ts';
import { formatCount } from './numbers.ts';
import type { Line } from './sheet.ts';

type ScheduleReads = Pick<Reads, 'hasSchedules' | 'schedules' | 'benchmarks'>;

const EXCEPT = 'messaging, and what has no business value, by the calendar';
const DAY_MINUTES = 1440;

/** What hours a new target counts in; nothing where the account has no others than the calendar's. */
export async function setHoursLines(reads: ScheduleReads, target: Target): Promise<Line[]> {
  if (target.form !== 'share' || !(await reads.hasSchedules())) return [];
  if (target.hours === undefined) return [['Counted in calendar hours, nights and holidays included']];
  const isLong = target.threshold >= DAY_MINUTES;
  return [
    [`Counted in business hours, ${await schedulesText(reads)}; ${EXCEPT}`],
    ...(isLong ? [[{ bold: 'Note: ' }, LONG_NOTE]] : []),
  ];
}

const LONG_NOTE =
  'these are hours in which you are open, of which a working day has fewer than 24; for days by the calendar write "2 calendar days"';

/** "Support" or "Support, unless a ticket is under Delivery". */
async function schedulesText(reads: ScheduleReads): Promise<string> {
  const [first, ...others] = (await reads.schedules()).map(({ name }) => name);
  if (first === undefined) return 'by a schedule that cannot be read';
  const unless = others.length === 0 ? '' : `, unless a ticket is under ${others.join(' or ')}`;
  return `by the schedule ${first}${unless}`;
}

/** What hours the targets of a duration count in, for its definition. */
export async function targetHoursText(reads: ScheduleReads, { id, kind }: Metric): Promise<string | null> {
  if (kind !== 'duration') return null;
  const own = (await reads.benchmarks()).filter(({ metricId }) => metricId === id);
  const named = [...new Set(own.map(({ target }) => targetText(target)))];
  const set = named.length === 0 ? '' : `; set: ${named.join(', ')}`;
  if (!(await reads.hasSchedules())) return `in calendar hours, as the account has no schedule${set}`;
  return `in business hours, ${await schedulesText(reads)}, where "calendar" is not said; ${EXCEPT}${set}`;
}

/** How many targets count in which hours, for `status`; nothing where the account has no schedule. */
export async function statusHoursLines(reads: ScheduleReads): Promise<Line[]> {
  const shares = (await reads.benchmarks()).flatMap(({ target }) =>
    target.form === 'share' ? [target] : [],
  );
  if (shares.length === 0 || !(await reads.hasSchedules())) return [];
  const business = shares.filter(({ hours }) => hours === 'business').length;
  const calendar = shares.length - business;
  const parts = [
    ...(business > 0 ? [`${formatCount(business)} in business h, ${await schedulesText(reads)}`] : []),
    ...(calendar > 0 ? [`${formatCount(calendar)} in calendar h`] : []),
  ];
  return [[`Targets on durations: ${parts.join('; ')}`]];
}

/** A target as it holds in the account that is read. */
export const targetInForce = async (reads: ScheduleReads, target: Target): Promise<Target> =>
  inForce(target, await reads.hasSchedules());
