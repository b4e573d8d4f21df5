import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Driver, NewResponse, Response, ResponseKind } from '../../domain/response.ts';
import type { Connection } from '../connection.ts';
import type { SqlValue } from '../file/native.ts';
import type { ResponseRow, Schema } from '../schema.ts';
import { type Destination, upsert } from '../upsert.ts';

/** What was there before of rows that came. */
export interface Saved {
  readonly fresh: number;
  readonly changed: number;
  readonly known: number;
}

const SAID = ['at', 'score', 'ticket_id', 'organization_id', 'driver', 'reason'] as const;

const RESPONSES: Destination = {
  table: 'responses',
  key: ['content'],
  columns: ['content', 'kind', ...SAID, 'source', 'imported_at'],
  onConflict: 'replace',
};

/** In the order of the columns. */
const said = (response: NewResponse): SqlValue[] => [
  response.at,
  response.score,
  response.ticketId,
  response.organizationId,
  response.driver,
  response.reason,
];

/** Writes the responses that are new or say something else than before; call it inside a transaction. */
export async function saveResponses(
  connection: Connection,
  trx: Transaction<Schema>,
  responses: readonly NewResponse[],
  origin: { readonly source: string; readonly importedAt: number },
): Promise<Saved> {
  const contents = JSON.stringify(responses.map(({ content }) => content));
  const rows = await trx
    .selectFrom('responses')
    .select(['content', ...SAID])
    .where(sql<boolean>`content in (select value from json_each(${contents}))`)
    .execute();
  const before = new Map(
    rows.map((row) => [row.content, JSON.stringify(SAID.map((column) => row[column]))] as const),
  );
  const others = responses.filter(
    (response) => before.get(response.content) !== JSON.stringify(said(response)),
  );
  await upsert(
    connection,
    RESPONSES,
    others.map((response) => [
      response.content,
      response.kind,
      ...said(response),
      origin.source,
      origin.importedAt,
    ]),
  );
  const fresh = others.filter(({ content }) => !before.has(content)).length;
  return { fresh, changed: others.length - fresh, known: responses.length - others.length };
}

/** The next so many responses by id. */
export async function readResponses(db: Kysely<Schema>, after: number, count: number): Promise<Response[]> {
  const rows = await db
    .selectFrom('responses')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(count)
    .execute();
  return rows.map(toResponse);
}

/** Some responses, by what makes them one. */
export async function responsesOf(db: Kysely<Schema>, contents: readonly string[]): Promise<Response[]> {
  const rows = await db
    .selectFrom('responses')
    .selectAll()
    .where(sql<boolean>`content in (select value from json_each(${JSON.stringify(contents)}))`)
    .execute();
  return rows.map(toResponse);
}

const toResponse = (row: Selectable<ResponseRow>): Response => ({
  id: row.id,
  kind: row.kind as ResponseKind,
  at: row.at,
  score: row.score,
  ticketId: row.ticket_id,
  organizationId: row.organization_id,
  driver: row.driver as Driver | null,
  reason: row.reason,
  source: row.source,
});

/** Who supplied the responses of a kind, by name; each is found by one look into the index. */
export async function responseSources(db: Kysely<Schema>, kind: ResponseKind): Promise<readonly string[]> {
  const { rows } = await sql<{ source: string }>`
    with recursive sources(source) as (
      select min(source) from responses where kind = ${kind}
      union all
      select (select min(source) from responses where kind = ${kind} and source > sources.source)
      from sources where sources.source is not null
    ) select source from sources where source is not null`.execute(db);
  return rows.map(({ source }) => source);
}
