import {
  type Asker,
  FEWEST_AGENTS,
  isOfAgents,
  knownAgents,
  mayKnow,
  OTHER_AGENTS,
  whyRefused,
} from '../domain/may-know.ts';
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
    summarize: async (population, by) => {
      const about = await told(population, by);
      const [rows, isOfFew] = await Promise.all([reads.summarize(about, by), fewOthers(reads, about, by)]);
      return rows.map((row) => (isOfFew(row.keys) ? { ...row, isOfFew: true } : row));
    },
    tally: async (population, target, by) => {
      const about = await told(population, by);
      const [rows, isOfFew] = await Promise.all([
        reads.tally(about, target, by),
        fewOthers(reads, about, by),
      ]);
      return rows.filter(({ keys }) => !isOfFew(keys));
    },
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

/** Tells the rows for all agents whom the asker does not lead in which these are few: the figures of one would be theirs. */
async function fewOthers(
  reads: Reads,
  { toldApart, ...about }: Population,
  by: readonly Dimension[],
): Promise<(keys: readonly string[]) => boolean> {
  const index = by.indexOf('assignee');
  if (index < 0 || toldApart === undefined) return () => false;
  const { agents } = await reads.team();
  const none = new Set(['(no assignee)']);
  for (const { id, name } of agents) if (toldApart.includes(id)) none.add(name);
  const cellOf = (keys: readonly string[]): string => keys.filter((_key, at) => at !== index).join('\n');
  const counts = new Map<string, number>();
  for (const { keys, n } of await reads.summarize(about, by))
    if (n > 0 && !none.has(keys[index] ?? '')) counts.set(cellOf(keys), (counts.get(cellOf(keys)) ?? 0) + 1);
  return (keys) => keys[index] === OTHER_AGENTS && (counts.get(cellOf(keys)) ?? 0) < FEWEST_AGENTS;
}

/** The agents of whom somebody may ask; throws a UserError where there is none. */
export async function knownOr(reads: Pick<Reads, 'team'>, asker: Asker) {
  const team = await reads.team();
  const known = knownAgents(asker, team);
  if (known.length === 0 && !asker.leadsAll) throw new UserError(whyRefused(asker, team));
  return known;
}
