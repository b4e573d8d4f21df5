import type { Kysely } from 'kysely';

/** The first schema: tickets, names, ratings, streams, benchmarks, alerts, deliveries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('tickets')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('generated_at', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('is_messaging', 'integer', (column) => column.notNull())
    .addColumn('is_public', 'integer', (column) => column.notNull())
    .addColumn('priority', 'text')
    .addColumn('type', 'text')
    .addColumn('tags', 'text', (column) => column.notNull())
    .addColumn('group_id', 'integer')
    .addColumn('brand_id', 'integer')
    .addColumn('organization_id', 'integer')
    .addColumn('requester_id', 'integer')
    .addColumn('submitter_id', 'integer')
    .addColumn('is_submitter_agent', 'integer', (column) => column.notNull())
    .addColumn('metric_set', 'text')
    .addColumn('first_solved_at', 'integer')
    .addColumn('last_solved_at', 'integer')
    .addColumn('rated_at', 'integer')
    .execute();
  for (const column of [
    'created_at',
    'first_solved_at',
    'last_solved_at',
    'rated_at',
    'channel',
    'submitter_id',
  ]) {
    await schema.createIndex(`tickets_${column}`).on('tickets').column(column).execute();
  }
  for (const table of ['groups', 'brands', 'organizations', 'agents']) {
    const named = schema
      .createTable(table)
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull());
    await (table === 'agents'
      ? named.addColumn('is_light', 'integer', (column) => column.notNull())
      : named
    ).execute();
  }
  await schema
    .createTable('ratings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('score', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('ratings_ticket_id').on('ratings').column('ticket_id').execute();
  await upState(db);
}

async function upState({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('set_aside')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('set_aside_key', ['stream', 'record'])
    .execute();
  await schema
    .createTable('streams')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('cursor', 'text')
    .addColumn('started_at', 'integer')
    .addColumn('watermark_at', 'integer')
    .addColumn('completed_at', 'integer')
    .addColumn('unavailable', 'text')
    .execute();
  await schema
    .createTable('benchmarks')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('metric', 'text', (column) => column.notNull())
    .addColumn('segment_text', 'text', (column) => column.notNull())
    .addColumn('definition', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addUniqueConstraint('benchmarks_key', ['metric', 'segment_text'])
    .execute();
  await schema
    .createTable('alerts')
    .addColumn('benchmark_id', 'integer', (column) => column.primaryKey())
    .addColumn('is_breached', 'integer', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('breaches', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('deliveries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'integer', (column) => column.notNull())
    .addColumn('posted_channel', 'text')
    .addColumn('posted_ts', 'text')
    .addColumn('error', 'text')
    .execute();
  await schema
    .createTable('settings')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
