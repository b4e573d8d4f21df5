import { type Kysely, sql } from 'kysely';

const NEW_TICKET_COLUMNS = [
  'assignee_id',
  'form_id',
  'custom_status_id',
  'problem_id',
  'follow_up_of_id',
  'updated_at',
] as const;

/** What happened to tickets, SLA clocks, surveys, schedules and the account's own lists; the troubles of streams. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  for (const column of NEW_TICKET_COLUMNS)
    await schema.alterTable('tickets').addColumn(column, 'integer').execute();
  await schema
    .alterTable('tickets')
    .addColumn('is_ai_only', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  for (const column of ['group_id', 'assignee_id'])
    await schema.alterTable('ratings').addColumn(column, 'integer').execute();
  await schema
    .alterTable('organizations')
    .addColumn('fields', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await schema
    .alterTable('organizations')
    .addColumn('is_deleted', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await upTimelines(db);
  await upLists(db);
  await upStreams(db);
}

/** Kept by ticket, since a ticket is measured by all that happened to it. */
async function upTimelines({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('ticket_events')
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('actor_id', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('is_public', 'integer')
    .addColumn('value', 'text')
    .addColumn('previous', 'text')
    .addPrimaryKeyConstraint('ticket_events_key', ['ticket_id', 'id', 'kind'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('metric_events')
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('metric', 'text', (column) => column.notNull())
    .addColumn('instance_id', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('target_minutes', 'real')
    .addColumn('is_business', 'integer')
    .addColumn('policy_id', 'text')
    .addColumn('calendar_minutes', 'real')
    .addColumn('business_minutes', 'real')
    .addColumn('is_deleted', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('metric_events_key', ['ticket_id', 'id'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('survey_responses')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('score', 'text', (column) => column.notNull())
    .addColumn('points', 'integer')
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'integer')
    .execute();
  await schema.createIndex('survey_responses_ticket_id').on('survey_responses').column('ticket_id').execute();
}

async function upLists({ schema }: Kysely<unknown>): Promise<void> {
  const named = (table: string, isText = false) =>
    schema
      .createTable(table)
      .addColumn('id', isText ? 'text' : 'integer', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull());
  await named('forms').execute();
  for (const table of ['ticket_fields', 'organization_fields']) {
    await named(table)
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('is_active', 'integer', (column) => column.notNull())
      .addColumn('options', 'text', (column) => column.notNull())
      .execute();
  }
  await named('statuses')
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('is_active', 'integer', (column) => column.notNull())
    .execute();
  await named('sla_policies', true)
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('targets', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('memberships')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('user_id', 'integer', (column) => column.notNull())
    .addColumn('group_id', 'integer', (column) => column.notNull())
    .addColumn('is_default', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('schedules')
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('valid_from', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('intervals', 'text', (column) => column.notNull())
    .addColumn('holidays', 'text', (column) => column.notNull())
    .addColumn('is_deleted', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('schedules_key', ['id', 'valid_from'])
    .execute();
}

/** What an earlier version read of tickets and ratings lacks the new columns, so all of it is read from the start again. */
async function upStreams(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('streams').dropColumn('unavailable').execute();
  await schema.alterTable('streams').addColumn('trouble', 'text').execute();
  await sql`update streams set cursor = null, completed_at = null where name = 'tickets'`.execute(db);
  await sql`update streams set cursor = 'again' where name = 'unsolved'`.execute(db);
  await sql`delete from settings where key in ('ratings-full-scan', 'reference-read')`.execute(db);
}
