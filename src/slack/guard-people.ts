import { type Asker, isOfAgents, knownAgents, mayKnow, whyRefused } from '../domain/may-know.ts';
import type { Dimension } from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import type { Population, Reads } from '../reports/reads.ts';

/** Reads that tell of single agents no more than whoever asks may know, however the question was written. */
export function guardPeople(reads: Reads, asker: () => Promise<Asker>): Reads {
  const told = async (population: Population, by: readonly Dimension[] = []): Promise<Population> => {
    const asked = { segment: population.segment, by };
    if (!isOfAgents(asked)) return population;
    const telling = mayKnow(await asker(), asked, await reads.team());
    if ('refused' in telling) throw new UserError(telling.refused);
    return { ...population, ...telling };
  };
  return {
    ...reads,
    asker,
    names: async (dimension) => {
      if (dimension !== 'assignee') return reads.names(dimension);
      const who = await asker();
      if (who.leadsAll) return reads.names(dimension);
      return (await knownOr(reads, who)).map(({ name }) => name);
    },
    summarize: async (population, by) => reads.summarize(await told(population, by), by),
    tally: async (population, target, by) => reads.tally(await told(population, by), target, by),
    countTickets: async (population, ...rest) => reads.countTickets(await told(population), ...rest),
    tickets: async (population, ...rest) => reads.tickets(await told(population), ...rest),
    countByTag: async (population, limit) => reads.countByTag(await told(population), limit),
    retoldCourses: async (population, since) => reads.retoldCourses(await told(population), since),
    // It says who did what, whoever that was.
    unresolved: async (population) => {
      const who = await asker();
      if (!who.leadsAll) throw new UserError(whyRefused(who, await reads.team()));
      return reads.unresolved(population);
    },
  };
}

/** The agents of whom somebody may ask; throws a UserError where there is none. */
export async function knownOr(reads: Pick<Reads, 'team'>, asker: Asker) {
  const team = await reads.team();
  const known = knownAgents(asker, team);
  if (known.length === 0 && !asker.leadsAll) throw new UserError(whyRefused(asker, team));
  return known;
}
