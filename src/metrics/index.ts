import type { Metric } from '../domain/metric.ts';
import { didYouMean } from '../domain/nearest.ts';
import { UserError } from '../domain/user-error.ts';
import { metric as acknowledge } from './acknowledge.ts';
import { metric as adoption } from './adoption.ts';
import { metric as agentWait } from './agent-wait.ts';
import { metric as agentWork } from './agent-work.ts';
import { metric as assigneeStations } from './assignee-stations.ts';
import { metric as availability } from './availability.ts';
import { metric as backlog } from './backlog.ts';
import { metric as botShare } from './bot-share.ts';
import { metric as ces } from './ces.ts';
import { metric as created } from './created.ts';
import { metric as csat } from './csat.ts';
import { metric as csatResponse } from './csat-response.ts';
import { metric as csatSupplied } from './csat-supplied.ts';
import { metric as engagementQuality } from './engagement-quality.ts';
import { metric as fcr } from './fcr.ts';
import { metric as firstResolution } from './first-resolution.ts';
import { metric as frt } from './frt.ts';
import { metric as health } from './health.ts';
import { metric as nps } from './nps.ts';
import { metric as nrr } from './nrr.ts';
import { metric as nrt } from './nrt.ts';
import { metric as onHold } from './on-hold.ts';
import { metric as onboard } from './onboard.ts';
import { metric as oneTouch } from './one-touch.ts';
import { metric as ownSla } from './own-sla.ts';
import { metric as reopenRate } from './reopen-rate.ts';
import { metric as reopened } from './reopened.ts';
import { metric as repeatContact } from './repeat-contact.ts';
import { metric as replies } from './replies.ts';
import { metric as requesterWait } from './requester-wait.ts';
import { metric as resolution } from './resolution.ts';
import { metric as resolutionRate } from './resolution-rate.ts';
import { metric as retention } from './retention.ts';
import { metric as sla } from './sla.ts';
import { metric as slaTargets } from './sla-targets.ts';
import { metric as solved } from './solved.ts';
import { metric as solves } from './solves.ts';
import { metric as success } from './success.ts';
import { metric as transfers } from './transfers.ts';
import { metric as unanswered } from './unanswered.ts';

/** Every metric, in the order people see them. */
export const METRICS: readonly Metric[] = [
  frt,
  nrt,
  acknowledge,
  resolution,
  firstResolution,
  requesterWait,
  agentWait,
  onHold,
  agentWork,
  resolutionRate,
  oneTouch,
  fcr,
  reopenRate,
  repeatContact,
  csat,
  csatResponse,
  csatSupplied,
  nps,
  ces,
  sla,
  slaTargets,
  ownSla,
  created,
  solved,
  reopened,
  backlog,
  unanswered,
  replies,
  solves,
  transfers,
  assigneeStations,
  botShare,
  onboard,
  adoption,
  success,
  availability,
  engagementQuality,
  retention,
  health,
  nrr,
];

/** Every metric with what stands in for it: all that is measured. */
export const MEASURED: readonly Metric[] = METRICS.flatMap((metric) =>
  metric.fallback ? [metric, metric.fallback] : [metric],
);

function metricNamed(word: string): Metric | undefined {
  const wanted = word.toLocaleLowerCase();
  return MEASURED.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
}

/** Whether a word is the id of a metric or an alias. */
export const isMetric = (word: string): boolean => metricNamed(word) !== undefined;

/** Finds a metric by its id or an alias, ignoring case; throws a UserError that names the nearest ids. */
export function findMetric(word: string): Metric {
  const found = metricNamed(word);
  if (found) return found;
  const ids = METRICS.map(({ id }) => id);
  throw new UserError(
    `There is no metric "${word}".${didYouMean(word, ids) || ` Choose from ${ids.join(', ')}.`}`,
  );
}
