import { type Kysely, sql } from 'kysely';

/** What comments amount to, verdicts with their history, and what leads and agents decide about first contact resolution. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  for (const column of ['reply_class', 'reply_rule', 'message_class', 'message_rule'])
    await schema.alterTable('ticket_events').addColumn(column, 'text').execute();
  for (const column of ['from_at', 'ripe_at'])
    await schema.alterTable('occurrences').addColumn(column, 'integer').execute();
  for (const column of ['reason', 'evidence'])
    await schema.alterTable('occurrences').addColumn(column, 'text').execute();
  await schema.alterTable('agents').addColumn('role', 'text').execute();
  await schema
    .createIndex('tickets_matter_solved')
    .on('tickets')
    .columns(['requester_id', 'matter', 'last_solved_at'])
    .where(sql.ref('matter'), 'is not', null)
    .execute();
  await upVerdicts(db);
  await upFeedback(db);
  await upStreams(db);
}

/** Steps are kept by ticket, as they were until an instant; of disputes, what was asked and what came of it. */
async function upVerdicts({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('verdict_revisions')
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('superseded_at', 'integer', (column) => column.notNull())
    .addColumn('steps', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('verdict_revisions_key', ['ticket_id', 'superseded_at'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await schema
    .createTable('disputes')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('agent_id', 'integer')
    .addColumn('group_id', 'integer')
    .addColumn('disputed_by', 'text', (column) => column.notNull())
    .addColumn('disputed_at', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('against_verdict', 'text', (column) => column.notNull())
    .addColumn('against_reason', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'integer')
    .addColumn('note', 'text')
    .addColumn('verdict', 'text')
    .addColumn('verdict_reason', 'text')
    .execute();
  await schema.createIndex('disputes_ticket_id').on('disputes').column('ticket_id').execute();
  await schema
    .createTable('fcr_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('by_user', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}

/** Agents and leads are known by their Slack ids. */
async function upFeedback({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('agent_accounts')
    .addColumn('agent_id', 'integer', (column) => column.primaryKey())
    .addColumn('slack_user', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('feedback_preferences')
    .addColumn('agent_id', 'integer', (column) => column.primaryKey())
    .addColumn('frequency', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('feedback_groups')
    .addColumn('group_id', 'integer', (column) => column.primaryKey())
    .addColumn('is_on', 'integer', (column) => column.notNull())
    .addColumn('is_paused', 'integer', (column) => column.notNull())
    .addColumn('by_user', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('group_leads')
    .addColumn('group_id', 'integer', (column) => column.notNull())
    .addColumn('slack_user', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('group_leads_key', ['group_id', 'slack_user'])
    .modifyEnd(sql`without rowid`)
    .execute();
}

/**
 * What was read of ticket events lacks what comments amount to, so their past up to now is read again, while it stays
 * known since when all else of them is.
 */
async function upStreams(db: Kysely<unknown>): Promise<void> {
  await sql`insert into settings (key, value)
    select 'events-known-since', cast(min(present.started_at, coalesce(past.started_at, present.started_at)) as text)
    from streams as present
    left join streams as past on past.name = 'ticket-events-history' and past.completed_at is not null
    where present.name = 'ticket-events' and present.started_at is not null`.execute(db);
  await sql`update streams set cursor = null, started_at = null, watermark_at = null, completed_at = null
    where name = 'ticket-events-history'`.execute(db);
  await sql`update streams set started_at = coalesce(watermark_at, started_at) where name = 'ticket-events'`.execute(
    db,
  );
}
