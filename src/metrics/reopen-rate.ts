import type { TicketMetric } from '../domain/metric.ts';
import { reopeningsOf, solvesOf } from '../domain/own-clocks.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { minutesToFirst } from '../domain/return-time.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { TicketLife } from '../domain/ticket-life.ts';

/** Reopened, where no history is known: the native count of reopens, without a horizon. */
const native: TicketMetric = {
  id: 'reopen-rate-native',
  label: 'Reopened (native)',
  aliases: [],
  kind: 'rate',
  anchor: 'firstSolvedAt',
  better: 'lower',
  definition:
    'Tickets reopened at least once, ever since (native, no horizon) ÷ tickets first solved in the window.',
  population: 'Tickets first solved in the window, whatever their status now.',
  version: 1,
  minimumSample: 20,
  alertsOverScoredWindow: true,
  besides: { unknown: 'reopens unknown' },
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!ticket.metricSet) return null;
    const { reopens } = ticket.metricSet;
    return reopens === null
      ? { state: 'unknown', value: null }
      : { state: 'value', value: reopens >= 1 ? 1 : 0 };
  },
};

/** Reopened: how many first solves did not hold for a week, be it that a follow-up came. */
export const metric: TicketMetric = {
  id: 'reopen-rate',
  label: 'Reopened',
  aliases: ['reopened-rate', 'reopens'],
  kind: 'rate',
  anchor: 'firstSolvedAt',
  better: 'lower',
  definition:
    'Tickets reopened, or followed up by another, within 7 days of their first solve ÷ tickets first solved in the window; a message that only accepts (“thanks, that worked”) reopens nothing.',
  population:
    'Tickets first solved in the window, whatever their status now; younger than the horizon they are not ripe and not counted.',
  version: 2,
  minimumSample: 20,
  alertsOverScoredWindow: true,
  horizonDays: 7,
  needs: 'events',
  besides: { unknown: 'history not known' },
  fallback: native,
  measure(ticket, { life, followedUpAt }) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!life) return { state: 'unknown', value: null };
    const [solvedAt] = solvesOf(life.statuses);
    if (solvedAt === undefined) return null;
    const reopenedAt = reopeningsOf(life.statuses).find((at) => !isAcceptedAt(life, at));
    return { state: 'value', value: minutesToFirst(solvedAt, [reopenedAt, followedUpAt]) };
  },
};

/** Whether a customer did no more than accept in the update of an instant. */
const isAcceptedAt = ({ comments }: TicketLife, at: EpochSeconds): boolean =>
  comments.some(
    (comment) => comment.at === at && comment.speaker === 'customer' && comment.words?.message === 'accepts',
  );
