import { type Kysely, sql } from 'kysely';
import type { Engagement, Interruption, StoredOrganization, SuppliedMonth } from '../domain/organization.ts';
import type { Segment } from '../domain/segment.ts';
import { isOfRules } from './populations.ts';
import { countsAs } from './same-matter.ts';
import type { Schema } from './schema.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Reads every organization with its months and outages, and with its engagements of a window; none without one. Tickets that rules leave out tell nothing. */
export async function readOrganizations(
  db: Kysely<Schema>,
  window: Span | null,
  rules: readonly Segment[] = [],
): Promise<StoredOrganization[]> {
  const [rows, months, interruptions, engagements] = await Promise.all([
    db.selectFrom('organizations').selectAll().orderBy('id').execute(),
    readMonths(db),
    readInterruptions(db, rules),
    window ? readEngagements(db, window, rules) : new Map<number, Engagement[]>(),
  ]);
  return rows.map(({ id, name, fields, is_deleted }) => ({
    id,
    name,
    isDeleted: is_deleted === 1,
    values: JSON.parse(fields) as StoredOrganization['values'],
    months: months.get(id) ?? [],
    interruptions: interruptions.get(id) ?? [],
    engagements: engagements.get(id) ?? [],
  }));
}

async function readMonths(db: Kysely<Schema>): Promise<Map<number, SuppliedMonth[]>> {
  const rows = await db.selectFrom('account_months').selectAll().orderBy('month').execute();
  return byOrganization(rows, ({ organization_id, month, facts, source }) => [
    organization_id,
    { month, facts: JSON.parse(facts) as SuppliedMonth['facts'], source },
  ]);
}

/** The problem tickets behind each organization's incidents; one that is closed without a known solve ended when it last changed. */
async function readInterruptions(
  db: Kysely<Schema>,
  rules: readonly Segment[],
): Promise<Map<number, Interruption[]>> {
  const isLeftOut = (id: string) =>
    sql`exists (select 1 from tickets where tickets.id = ${sql.ref(id)} and ${isOfRules(rules)})`;
  const { rows } = await sql<{ organizationId: number; start: number; end: number | null }>`
    select distinct incident.organization_id as "organizationId", problem.id, problem.created_at as start,
           case when problem.status in ('solved', 'closed')
             then coalesce(problem.last_solved_at, problem.first_solved_at, problem.updated_at, problem.created_at)
           end as end
    from tickets as incident join tickets as problem on problem.id = incident.problem_id
    where incident.problem_id is not null and incident.organization_id is not null
      and ${countsAs('incident')} and ${countsAs('problem')}
      and not ${isLeftOut('incident.id')} and not ${isLeftOut('problem.id')}
    order by problem.created_at, problem.id`.execute(db);
  return byOrganization(rows, ({ organizationId, start, end }) => [organizationId, { start, end }]);
}

/** Tickets dated by the first answer of their customers, as `csat` counts them, or without one by their solve. */
async function readEngagements(
  db: Kysely<Schema>,
  window: Span,
  rules: readonly Segment[],
): Promise<Map<number, Engagement[]>> {
  const { rows } = await sql<{ organizationId: number; at: number; state: string | null; value: number }>`
    select tickets.organization_id as "organizationId", occurrences.at, occurrences.state, occurrences.value
    from occurrences join tickets on tickets.id = occurrences.ticket_id
    where occurrences.metric = 'csat' and occurrences.at >= ${window.start} and occurrences.at < ${window.end}
      and occurrences.state in ('value', 'neutral') and tickets.organization_id is not null
      and not ${isOfRules(rules, true)}
    union all
    select organization_id, last_solved_at, null, null
    from tickets
    where last_solved_at >= ${window.start} and last_solved_at < ${window.end} and organization_id is not null
      and status not in ('deleted', 'suspended') and is_ai_only = 0
      and not exists (select 1 from json_each(tickets.tags) where value = 'closed_by_merge')
      and not exists (select 1 from occurrences where ticket_id = tickets.id and metric = 'csat')
      and not ${isOfRules(rules)}`.execute(db);
  return byOrganization(rows, ({ organizationId, at, state, value }) => [
    organizationId,
    { at, score: scoreOf(state, value) },
  ]);
}

function scoreOf(state: string | null, value: number): Engagement['score'] {
  if (state === null || state === 'neutral') return state;
  return value > 0 ? 'good' : 'bad';
}

function byOrganization<Row, Value>(
  rows: readonly Row[],
  read: (row: Row) => [organizationId: number, value: Value],
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const [id, value] of rows.map(read)) {
    const group = groups.get(id);
    if (group) group.push(value);
    else groups.set(id, [value]);
  }
  return groups;
}
