import type { Kysely } from 'kysely';
import type { Settings } from '../domain/settings.ts';
import type { People } from '../domain/ticket-life.ts';
import { readPasts } from './pasts.ts';
import type { Schema } from './schema.ts';
import { readFormerRoles } from './tables/former-roles.ts';
import { readKnownSchedules } from './tables/schedules.ts';
import { readProfiles } from './tables/team.ts';
import type { Complete, Measurable } from './ticket-rows.ts';

/** Brings records together with what they are measured by. */
export async function measurablesOf(
  db: Kysely<Schema>,
  records: readonly Complete[],
  settings: Settings,
): Promise<readonly Measurable[]> {
  const people = await readPeople(db);
  const agent = await readProfiles(db);
  const schedules = await readKnownSchedules(db);
  const cases = records.map((record) => {
    const isSubmitterAgent = record.submitterId !== null && people.isAgent(record.submitterId);
    // In this order the engine copies an object of so many keys quickly.
    return { record, ticket: { isSubmitterAgent, ...record } };
  });
  const pastOf = await readPasts(
    db,
    cases.map(({ ticket }) => ticket),
    { people, agent, schedules, settings },
  );
  return cases.map(({ record, ticket }) => ({ record, ticket, past: pastOf(ticket) }));
}

/** Who is an agent, and who a light one. */
export async function readPeople(db: Kysely<Schema>): Promise<People> {
  const rows = await db.selectFrom('agents').select(['id', 'is_light']).execute();
  const formerRole = await readFormerRoles(db);
  const lightById = new Map(rows.map(({ id, is_light }) => [id, is_light === 1]));
  return {
    isAgent: (id) => lightById.has(id),
    isLightAgent: (id, at) => formerRole(id, at)?.isLight ?? lightById.get(id) === true,
  };
}
