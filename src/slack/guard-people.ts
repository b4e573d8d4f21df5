import type { Dimension } from '../domain/segment.ts';
import type { Population, Reads } from '../reports/reads.ts';

/** Reads that tell of single agents only once a check has let it pass, however the question was written. */
export function guardPeople(reads: Reads, check: () => Promise<void>): Reads {
  const checked = async (dimensions: readonly Dimension[]): Promise<void> => {
    if (dimensions.includes('assignee')) await check();
  };
  const within = ({ segment }: Population): Dimension[] => segment.map(({ dimension }) => dimension);
  return {
    ...reads,
    names: async (dimension) => {
      await checked([dimension]);
      return reads.names(dimension);
    },
    summarize: async (population, by) => {
      await checked([...by, ...within(population)]);
      return reads.summarize(population, by);
    },
    tally: async (population, target, by) => {
      await checked([...by, ...within(population)]);
      return reads.tally(population, target, by);
    },
    countTickets: async (population, ...rest) => {
      await checked(within(population));
      return reads.countTickets(population, ...rest);
    },
    unresolved: async (population) => {
      await checked([...within(population), 'assignee']);
      return reads.unresolved(population);
    },
    tickets: async (population, ...rest) => {
      await checked(within(population));
      return reads.tickets(population, ...rest);
    },
    countByTag: async (population, limit) => {
      await checked(within(population));
      return reads.countByTag(population, limit);
    },
  };
}
