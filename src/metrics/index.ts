import type { Metric } from '../domain/metric.ts';
import { didYouMean } from '../domain/nearest.ts';
import { UserError } from '../domain/user-error.ts';
import { metric as agentWait } from './agent-wait.ts';
import { metric as backlog } from './backlog.ts';
import { metric as created } from './created.ts';
import { metric as csat } from './csat.ts';
import { metric as firstResolution } from './first-resolution.ts';
import { metric as frt } from './frt.ts';
import { metric as onHold } from './on-hold.ts';
import { metric as oneTouch } from './one-touch.ts';
import { metric as reopenRate } from './reopen-rate.ts';
import { metric as requesterWait } from './requester-wait.ts';
import { metric as resolution } from './resolution.ts';
import { metric as solved } from './solved.ts';
import { metric as unanswered } from './unanswered.ts';

/** Every metric, in the order people see them. */
export const METRICS: readonly Metric[] = [
  frt,
  resolution,
  firstResolution,
  requesterWait,
  agentWait,
  onHold,
  oneTouch,
  reopenRate,
  csat,
  created,
  solved,
  backlog,
  unanswered,
];

/** Finds a metric by its id or an alias, ignoring case; throws a UserError that names the nearest ids. */
export function findMetric(word: string): Metric {
  const wanted = word.toLocaleLowerCase();
  const found = METRICS.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
  if (found) return found;
  const ids = METRICS.map(({ id }) => id);
  throw new UserError(
    `There is no metric "${word}".${didYouMean(word, ids) || ` Choose from ${ids.join(', ')}.`}`,
  );
}
