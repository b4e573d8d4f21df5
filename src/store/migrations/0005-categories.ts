import { type Kysely, sql } from 'kysely';

/** What the options of ticket fields are called by their tags, and which tickets are in which category; single groups are not paused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await upOptions(db);
  await upCategories(db);
  await fillCategories(db);
  await db.schema.alterTable('feedback_groups').dropColumn('is_paused').execute();
}

async function upOptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ticket_field_options')
    .addColumn('field_id', 'integer', (column) => column.notNull())
    .addColumn('tag', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_field_options_key', ['field_id', 'tag'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await sql`insert or replace into ticket_field_options (field_id, tag, name)
    select field.id, lower(option.key), option.value
    from ticket_fields as field, json_each(field.options) as option`.execute(db);
}

/** Found as tickets are by their matters: by the requester and when they were created or last solved. */
async function upCategories({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('ticket_categories')
    .addColumn('ticket_id', 'integer', (column) => column.notNull())
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('requester_id', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .addColumn('last_solved_at', 'integer')
    .addPrimaryKeyConstraint('ticket_categories_key', ['ticket_id', 'category'])
    .modifyEnd(sql`without rowid`)
    .execute();
  for (const instant of ['created_at', 'last_solved_at']) {
    await schema
      .createIndex(`ticket_categories_${instant}`)
      .on('ticket_categories')
      .columns(['requester_id', 'category', instant])
      .execute();
  }
}

/** A category field that was chosen before it had any effect has one from now on, so that all is measured again. */
async function fillCategories(db: Kysely<unknown>): Promise<void> {
  const field = sql`(select text ->> '$.categoryFieldId' from fcr_settings order by id desc limit 1)`;
  await sql`insert or ignore into ticket_categories (ticket_id, category, requester_id, created_at, last_solved_at)
    select ticket.id, option.tag, ticket.requester_id, ticket.created_at, ticket.last_solved_at
    from tickets as ticket cross join json_each(ticket.tags) as held
    cross join ticket_field_options as option
    where ticket.requester_id is not null and option.field_id = ${field} and option.tag = held.value`.execute(
    db,
  );
  await sql`insert or replace into settings (key, value)
    select 'fcr-recount', json_object('after', 0, 'done', 0, 'total', (select count(*) from tickets))
    where ${field} is not null`.execute(db);
}
