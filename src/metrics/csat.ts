import type { OccurrenceMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { answersOf, holdersAt, scoreOf } from '../domain/satisfaction.ts';

const LIST = new Intl.ListFormat('en-GB');

/** Customer satisfaction: good ÷ answered, from either kind of the account's surveys. */
export const metric: OccurrenceMetric = {
  id: 'csat',
  label: 'Customer satisfaction',
  aliases: ['satisfaction'],
  kind: 'rate',
  anchor: 'at',
  noun: 'ticket',
  anchorText: 'when the customer first answered',
  better: 'higher',
  definition:
    'Tickets rated good ÷ tickets rated; the latest rating of a ticket counts, and a neutral one is not good.',
  population:
    'Tickets whose customer first answered a survey in the window, with the group and the agent they had at that moment.',
  version: 3,
  minimumSample: 30,
  besides: { neutral: 'neutral' },
  needs: 'ratings',
  companions: ['csat-response'],
  settledRule: ({ goodPoints }) =>
    goodPoints === null
      ? 'what Zendesk calls good counts as good, by default 4 and 5 of 5 points'
      : `${LIST.format(goodPoints.map(String))} of 5 points ${goodPoints.length === 1 ? 'counts' : 'count'} as good`,
  measureEach(ticket, { surveys, events, settings }) {
    const answers = answersOf(surveys);
    const [first, latest] = [answers[0], answers.at(-1)];
    if (!first || !latest) return [];
    const about = { at: first.at, ...holdersAt(first, ticket, events) };
    const excluded = excludedEverywhere(ticket);
    if (excluded) return [{ state: excluded, value: null, ...about }];
    const score = scoreOf(latest, settings);
    return [{ state: score === 'neutral' ? 'neutral' : 'value', value: score === 'good' ? 1 : 0, ...about }];
  },
};
