import { sql, type Transaction } from 'kysely';
import type { Metric, ResponseMetric } from '../domain/metric.ts';
import type { Response } from '../domain/response.ts';
import type { Settings } from '../domain/settings.ts';
import type { Connection } from './connection.ts';
import type { SqlValue } from './file/native.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';
import { readResponses } from './tables/responses.ts';
import { readSetting, writeSetting } from './tables/settings.ts';
import { type Destination, upsert } from './upsert.ts';

const READ_AT_ONCE = 1000;

const OCCURRENCES: Destination = {
  table: 'occurrences',
  key: ['ticket_id', 'metric', 'seq'],
  columns: ['ticket_id', 'metric', 'seq', 'at', 'state', 'value', 'organization_id'],
  onConflict: 'replace',
};

const isOfResponses = (metric: Metric): metric is ResponseMetric => metric.measureResponse !== undefined;

/** Measures every response again where a definition or a setting has changed since. */
export async function applyResponseDefinitions(
  connection: Connection,
  metrics: readonly Metric[],
  settings: Settings,
): Promise<void> {
  const { db } = connection;
  if ((await readSetting(db, 'responses-measured')) === fingerprint(metrics, settings)) return;
  await db.transaction().execute((trx) => measureResponses(connection, trx, metrics, settings));
}

const fingerprint = (metrics: readonly Metric[], { ces, goodPoints }: Settings): string =>
  JSON.stringify([
    metrics.filter(isOfResponses).map(({ id, version }) => `${id}@${version}`),
    ces,
    goodPoints,
  ]);

/** Measures every response; call it inside a transaction. A response without a ticket is kept under ticket 0. */
export async function measureResponses(
  connection: Connection,
  trx: Transaction<Schema>,
  metrics: readonly Metric[],
  settings: Settings,
): Promise<void> {
  await trx.deleteFrom('occurrences').where('metric', 'in', idsOf(metrics)).execute();
  for (let after: number | null = 0; after !== null; ) {
    const responses: Response[] = await readResponses(trx, after, READ_AT_ONCE);
    await measureSome(connection, metrics, settings, responses);
    after = responses.length < READ_AT_ONCE ? null : (responses.at(-1)?.id ?? null);
  }
  await writeSetting(trx, 'responses-measured', fingerprint(metrics, settings));
}

/** Measures some responses, in place of what was measured on them before; call it inside a transaction. */
export async function measureSome(
  connection: Connection,
  metrics: readonly Metric[],
  settings: Settings,
  responses: readonly Response[],
): Promise<void> {
  const measuring = metrics.filter(isOfResponses);
  const rows = responses.flatMap((response) =>
    measuring.flatMap((metric) => rowOf(metric, response, settings)),
  );
  await upsert(connection, OCCURRENCES, rows);
}

/** Takes responses back with all that was measured on them, by what makes them one. */
export async function takeBack(
  trx: Transaction<Schema>,
  metrics: readonly Metric[],
  contents: readonly string[],
): Promise<void> {
  const list = sql<string>`(select value from json_each(${JSON.stringify(contents)}))`;
  const gone = await trx
    .selectFrom('responses')
    .select(['id', 'ticket_id'])
    .where(sql<boolean>`content in ${list}`)
    .execute();
  if (gone.length === 0) return;
  await trx
    .deleteFrom('occurrences')
    .where(sql<boolean>`ticket_id in ${idsIn(gone.map(({ ticket_id }) => ticket_id ?? 0))}`)
    .where('metric', 'in', idsOf(metrics))
    .where(sql<boolean>`seq in ${idsIn(gone.map(({ id }) => id))}`)
    .execute();
  await trx.deleteFrom('responses').where(sql<boolean>`content in ${list}`).execute();
}

const idsOf = (metrics: readonly Metric[]): string[] => metrics.filter(isOfResponses).map(({ id }) => id);

/** The row of what a metric makes of a response, in the order of the columns; none where it makes nothing of it. */
function rowOf(metric: ResponseMetric, response: Response, settings: Settings): SqlValue[][] {
  const found = metric.measureResponse(response, settings);
  if (!found) return [];
  const { ticketId, id, organizationId } = response;
  return [[ticketId ?? 0, metric.id, id, found.at, found.state, found.value, organizationId]];
}
