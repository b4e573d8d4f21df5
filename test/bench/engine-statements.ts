import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import type { Metric } from '../../src/domain/metric.ts';
import { DEFAULT_SHIFTS } from '../../src/domain/shifts.ts';
import { findMetric } from '../../src/metrics/index.ts';
import { connect } from '../../src/store/connection.ts';
import type { SqlValue } from '../../src/store/file/native.ts';
import { metricReads } from '../../src/store/reads.ts';
import type { Schema } from '../../src/store/schema.ts';
import { upsert } from '../../src/store/upsert.ts';
import { populationOf } from '../store/records.ts';
import { DAY_SECONDS, openNamed, type World } from './world.ts';

export interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** The statements that make the ticket table and its names, and fill the names, as the store has them. */
export async function schemaStatements(world: World, path: string): Promise<string[]> {
  await (await openNamed(world, path, 90)).store.close();
  const connection = await connect(path, { holder: 'bench', isGuest: false });
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master where tbl_name in ('tickets', 'groups') and sql is not null`.execute(
    connection.db,
  );
  const groups = await connection.db.selectFrom('groups').selectAll().execute();
  await connection.close();
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const names = groups.map(({ id, name }) => `insert into groups (id, name) values (${id}, ${quoted(name)})`);
  return [...rows.map((row) => row.sql), ...names];
}

/** The statement that the store writes tickets by. */
export async function ticketUpsert(columns: readonly string[]): Promise<string> {
  let found = '';
  const recorder = {
    db: recordingDatabase(() => {}),
    runMany: async (statement: { compile(): { sql: string } }) => {
      found = statement.compile().sql;
    },
  };
  const destination = {
    table: 'tickets',
    key: ['id'],
    columns,
    onConflict: { newerBy: 'generated_at' },
  } as const;
  await upsert(recorder as unknown as Parameters<typeof upsert>[0], destination, [[]]);
  return found;
}

/** The aggregates that the store answers by. */
export async function aggregates(now: number): Promise<Statement[]> {
  const month = { start: now - 30 * DAY_SECONDS, end: now };
  const frt = await aggregatesOf(findMetric('frt'), month);
  const backlog = await aggregatesOf(findMetric('backlog'), null);
  return [
    { name: 'frt, 30 of 90 days by group: percentiles', ...frt.cells },
    { name: 'frt, 30 of 90 days by group: states', ...frt.states },
    { name: 'backlog by group, every row: percentiles', ...backlog.cells },
    { name: 'backlog by group, every row: states', ...backlog.states },
  ];
}

async function aggregatesOf(metric: Metric, window: { start: number; end: number } | null) {
  const queries: Omit<Statement, 'name'>[] = [];
  const db = recordingDatabase((query) => queries.push(query));
  await metricReads(db, DEFAULT_SHIFTS).summarize(populationOf(metric, window), ['group']);
  const [cells, states] = queries;
  if (!cells || !states) throw new Error('A summary is two queries');
  return { cells, states };
}

/** Answers nothing, and tells what it was asked. */
const recordingDatabase = (onQuery: (query: Omit<Statement, 'name'>) => unknown): Kysely<Schema> =>
  new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: ({ query }) => void onQuery({ sql: query.sql, parameters: query.parameters as SqlValue[] }),
  });
