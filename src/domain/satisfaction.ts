import type { SurveyStep } from './past.ts';
import type { Settings } from './settings.ts';
import type { EpochSeconds, Score, Ticket } from './ticket.ts';
import type { TimelineEvent, TimelineKind } from './timeline.ts';
import { inOrder, valueAt } from './timeline-order.ts';

/** The steps of each survey by itself; surveys in the order of their first steps. */
export function bySurvey(steps: readonly SurveyStep[]): SurveyStep[][] {
  const surveys = new Map<string, SurveyStep[]>();
  for (const step of steps) surveys.set(step.survey, [...(surveys.get(step.survey) ?? []), step]);
  return [...surveys.values()];
}

/** The answers that stand, changed ones included; a survey that is offered anew takes back what was said before. */
export const answersOf = (steps: readonly SurveyStep[]): SurveyStep[] =>
  steps.filter(
    ({ survey, score }, index) =>
      score !== 'offered' &&
      !steps.slice(index + 1).some((later) => later.survey === survey && later.score === 'offered'),
  );

/** What an answer comes to, by the account's own mapping where there are points to map; null of an offer. */
export function scoreOf(
  { score, points }: Pick<SurveyStep, 'score' | 'points'>,
  { goodPoints }: Settings,
): Score | null {
  if (score === 'offered') return null;
  if (goodPoints === null || points === null) return score;
  if (goodPoints.includes(points)) return 'good';
  return score === 'neutral' ? 'neutral' : 'bad';
}

/** Whose the ticket was at a step: as the rating says, else as its events tell, else as it is now. */
export function holdersAt(
  step: SurveyStep,
  ticket: Pick<Ticket, 'groupId' | 'assigneeId'>,
  events: readonly TimelineEvent[],
): { readonly agentId: number | null; readonly groupId: number | null } {
  if (!step.isResponse) return { agentId: step.assigneeId, groupId: step.groupId };
  return {
    agentId: idAt(events, 'assignee_id', step.at, ticket.assigneeId),
    groupId: idAt(events, 'group_id', step.at, ticket.groupId),
  };
}

function idAt(
  events: readonly TimelineEvent[],
  kind: TimelineKind,
  at: EpochSeconds,
  now: number | null,
): number | null {
  const changes = inOrder(events, kind);
  if (changes.length === 0) return now;
  const id = valueAt(changes, at);
  return id === null ? null : Number(id);
}
