import type { Window, WindowSpec } from '../../domain/window.ts';
import { findMetric } from '../../metrics/index.ts';
import type { Answer } from '../answer.ts';
import type { Question } from '../question.ts';
import type { Population, Reads } from '../reads.ts';

/** The agent whose figures are asked for. */
export interface OwnAgent {
  /** Zendesk's. */
  readonly id: number;
  readonly name: string;
}

/** Whole days, the last of them one verification window ago. */
export const FEEDBACK_WINDOW: WindowSpec = { kind: 'ripe', count: 28, afterDays: 'verified' };

/** First contact resolution of one agent, as anybody who may would ask for it. */
export const ownQuestion = ({ name }: OwnAgent, window: WindowSpec): Question => ({
  metric: findMetric('fcr'),
  window,
  segment: [{ dimension: 'assignee', values: [name] }],
  by: [],
  mean: false,
});

/** Reads that tell of one agent alone, namesakes left out, and hold nobody against a target of the team's. */
export function ownReads(reads: Reads, { id }: OwnAgent): Reads {
  const own = (population: Population): Population => ({ ...population, agentIds: [id] });
  return {
    ...reads,
    summarize: (population, by) => reads.summarize(own(population), by),
    tally: (population, target, by) => reads.tally(own(population), target, by),
    tickets: (population, ...rest) => reads.tickets(own(population), ...rest),
    countTickets: (population, ...rest) => reads.countTickets(own(population), ...rest),
    unresolved: (population) => reads.unresolved(own(population)),
    countByTag: (population, limit) => reads.countByTag(own(population), limit),
    benchmarks: async () => [],
  };
}

/** The window of an answer in epoch seconds. */
export const instantsOf = ({ window: { start, end } }: Pick<Answer, 'window'>): Window => ({
  start: Date.parse(start ?? '') / 1000,
  end: Date.parse(end ?? '') / 1000,
});
