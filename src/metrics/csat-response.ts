import type { Measure, OccurrenceMetric } from '../domain/metric.ts';
import type { SurveyStep } from '../domain/past.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { bySurvey, holdersAt } from '../domain/satisfaction.ts';

/** Survey response rate: answered within seven days ÷ offered. */
export const metric: OccurrenceMetric = {
  id: 'csat-response',
  label: 'Survey response rate',
  aliases: ['response-rate', 'survey-response'],
  kind: 'rate',
  anchor: 'at',
  noun: 'survey',
  anchorText: 'when the survey was offered',
  better: 'higher',
  definition: 'Surveys answered within 7 days of their offer ÷ surveys offered.',
  population:
    'Surveys offered in the window; one whose offer was never seen counts from its answer. Of the newer surveys Zendesk gives only those answered, so that they tell no rate and are counted beside it.',
  version: 1,
  minimumSample: 20,
  horizonDays: 7,
  alertsOverScoredWindow: true,
  isSecondary: true,
  besides: { offerUnknown: 'answered, of surveys whose offers Zendesk does not give' },
  needs: 'ratings',
  guide: 'usually 20–30 %',
  measureEach(ticket, { surveys, events }) {
    const excluded = excludedEverywhere(ticket);
    return bySurvey(surveys).flatMap(([offer, ...later]) => {
      if (!offer) return [];
      const measure = excluded ? { state: excluded, value: null } : measureOf(offer, later);
      return [{ ...measure, at: offer.at, ...holdersAt(offer, ticket, events) }];
    });
  },
};

function measureOf(offer: SurveyStep, later: readonly SurveyStep[]): Measure {
  if (offer.isResponse) return { state: 'offerUnknown', value: null };
  const answer = [offer, ...later].find(({ score }) => score !== 'offered');
  return { state: 'value', value: answer ? (answer.at - offer.at) / 60 : null };
}
