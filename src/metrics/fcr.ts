import { courseOf } from '../domain/fcr/course.ts';
import { rulesInWords } from '../domain/fcr/settings-in-words.ts';
import { SIDES, type Verdict, type VerdictStep } from '../domain/fcr/verdict.ts';
import type { OccurrenceMetric } from '../domain/metric.ts';
import { EXCLUSIONS, type Exclusion, OF_FIRST_CONTACTS } from '../domain/population.ts';
import type { EpochSeconds } from '../domain/ticket.ts';

/** First contact resolution: resolved by the first contact with somebody qualified, as the customer lets know. */
export const metric: OccurrenceMetric = {
  id: 'fcr',
  label: 'First contact resolution',
  aliases: ['first-contact-resolution'],
  kind: 'rate',
  anchor: 'at',
  anchorText: 'when the first contact was, or the ticket was created where there is none',
  better: 'higher',
  noun: 'ticket',
  definition:
    'Tickets resolved by the first contact with a qualified agent (confirmed by the customer, presumed after a silent window, or closed with no further action) ÷ those and the ones not resolved by it.',
  population:
    'Tickets with a first contact in the window that is at least one verification window old; younger ones are still verifying and enter neither side, and pending ones make the range. Of groups it is told from five agents on, light agents not counted; of an agent it leaves out justified escalations.',
  version: 2,
  minimumSample: 20,
  alertsOverScoredWindow: true,
  needs: 'words',
  hasCourse: true,
  leavesOut: OF_FIRST_CONTACTS,
  besides: {
    pending: 'pending',
    stillVerifying: 'still verifying',
    waiting: 'waiting for a first contact',
    unknown: 'history not known',
  },
  settledRule: ({ fcr }) => rulesInWords(fcr).join('; '),
  measureEach(ticket, past) {
    const { contact, ripeAt, steps: told } = courseOf(ticket, past);
    const steps = partedAt(contact?.at ?? null, told);
    return steps.map((step, index) => ({
      at: contact && step.from >= contact.at ? contact.at : ticket.createdAt,
      from: step.from,
      until: steps[index + 1]?.from ?? null,
      ripeAt,
      state: stateOf(step),
      value: SIDES[step.verdict] ?? null,
      reason: step.reason,
      evidence: step.evidence,
      agentId: contact?.agentId ?? null,
      groupId: contact ? contact.groupId : ticket.groupId,
    }));
  },
};

/** The steps, where one that lasts beyond an instant begins anew there: the first contact decides the window of what follows. */
function partedAt(at: EpochSeconds | null, steps: readonly VerdictStep[]): VerdictStep[] {
  if (at === null) return [...steps];
  return steps.flatMap((step, index) => {
    const until = steps[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return step.from < at && at < until ? [step, { ...step, from: at }] : [step];
  });
}

/** What leaves a ticket out is named as in every other figure. */
function stateOf({ verdict, reason }: VerdictStep): Verdict | Exclusion {
  const isExclusion = (EXCLUSIONS as readonly string[]).includes(reason);
  return verdict === 'notEligible' && isExclusion ? (reason as Exclusion) : verdict;
}
