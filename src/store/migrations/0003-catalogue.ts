import { type Kysely, sql } from 'kysely';

/** What is measured several times a ticket, what leads leave out, how definitions changed, what is imported and what was published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('tickets').addColumn('matter', 'integer').execute();
  await schema.alterTable('tickets').addColumn('hours_path', 'text').execute();
  await upTicketIndexes(db);
  await upHoursIndex(db);
  await upOccurrences(db);
  await upSurveySteps(db);
  await upRules(db);
  await upImports(db);
  await upRequesters(db);
}

/** By which tickets that concern each other find one another. */
async function upTicketIndexes({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createIndex('tickets_matter')
    .on('tickets')
    .columns(['requester_id', 'matter', 'created_at'])
    .where(sql.ref('matter'), 'is not', null)
    .execute();
  for (const column of ['follow_up_of_id', 'problem_id'] as const) {
    await schema
      .createIndex(`tickets_${column}`)
      .on('tickets')
      .column(column)
      .where(sql.ref(column), 'is not', null)
      .execute();
  }
}

/** The few tickets whose schedule was switched, which a target in business hours has to look at one by one. */
async function upHoursIndex({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createIndex('tickets_switched')
    .on('tickets')
    .column('created_at')
    .where(sql<boolean>`instr(hours_path, '@') > 0`)
    .execute();
}

/** Kept by ticket, since all that a metric finds on a ticket is replaced at once; found by metric and time. */
async function upOccurrences({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('occurrences')
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('metric', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('until_at', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('value', 'real')
    .addColumn('business', 'real')
    .addColumn('agent_id', 'integer')
    .addColumn('target', 'text')
    .addColumn('policy_id', 'text')
    .addColumn('group_id', 'integer')
    .addColumn('organization_id', 'integer')
    .addPrimaryKeyConstraint('occurrences_key', ['ticket_id', 'metric', 'seq'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema.createIndex('occurrences_at').on('occurrences').columns(['metric', 'at']).execute();
  await schema
    .createIndex('occurrences_until')
    .on('occurrences')
    .columns(['metric', 'until_at'])
    .where(sql.ref('until_at'), 'is not', null)
    .execute();
}

/** Every answer that a rating or a survey has had, in either system; what is offered is one too. They stand in for a ticket's one rating. */
async function upSurveySteps(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('tickets_rated_at').execute();
  await db.schema.alterTable('tickets').dropColumn('rated_at').execute();
  await db.schema
    .createTable('survey_steps')
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('score', 'text', (column) => column.notNull())
    .addColumn('points', 'integer')
    .addColumn('group_id', 'integer')
    .addColumn('assignee_id', 'integer')
    .addPrimaryKeyConstraint('survey_steps_key', ['ticket_id', 'survey', 'at'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await sql`insert into survey_steps (ticket_id, survey, at, score, group_id, assignee_id)
    select ticket_id, cast(id as text), created_at, score, group_id, assignee_id from ratings`.execute(db);
  await sql`insert into survey_steps (ticket_id, survey, at, score, points)
    select ticket_id, id, created_at, score, points from survey_responses`.execute(db);
}

async function upRules({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('exclusion_rules')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('segment_text', 'text', (column) => column.notNull())
    .addColumn('segment', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'integer')
    .addColumn('removed_by', 'text')
    .execute();
  await schema
    .createTable('definitions')
    .addColumn('metric', 'text', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('definitions_key', ['metric', 'since'])
    .execute();
  await schema
    .createTable('published')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('figures', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('published_key', ['question', 'at'])
    .execute();
}

/** A row is one by its content, so that importing it again changes nothing; what mapped fields held is kept to tell a change. */
async function upImports({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('responses')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull().unique())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('score', 'real', (column) => column.notNull())
    .addColumn('ticket_id', 'integer')
    .addColumn('organization_id', 'integer')
    .addColumn('driver', 'text')
    .addColumn('reason', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('responses_source').on('responses').columns(['kind', 'source']).execute();
  await schema
    .createTable('field_answers')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('record_id', 'integer', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('score', 'real')
    .addPrimaryKeyConstraint('field_answers_key', ['kind', 'record_id'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('account_months')
    .addColumn('organization_id', 'integer', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('account_months_key', ['organization_id', 'month'])
    .execute();
}

/** Of requesters nothing but the language is kept, for which Zendesk is asked, twice where it shows nobody; those of the tickets that are there come first. */
async function upRequesters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('requesters')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('locale', 'text')
    .addColumn('asks_left', 'integer', (column) => column.notNull().defaultTo(2))
    .execute();
  await db.schema
    .createIndex('requesters_unread')
    .on('requesters')
    .column('asks_left')
    .where(sql.ref('asks_left'), '>', sql.lit(0))
    .execute();
  await sql`insert into requesters (id)
    select distinct requester_id from tickets where requester_id is not null`.execute(db);
}
