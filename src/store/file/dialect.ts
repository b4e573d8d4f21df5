import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqlValue } from './native.ts';
import type { AsyncDatabase } from './thread.ts';

/** One after the other: a transaction keeps the database until it ends. */
export interface Turns {
  /** Resolves with what ends the turn, once all earlier turns have ended. */
  take(): Promise<() => void>;
}

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take: async () => {
      const before = last;
      let end: () => void = () => {};
      last = new Promise((resolve) => {
        end = resolve;
      });
      await before;
      return end;
    },
  };
}

/** SQLite rolls schema changes back like any other; Kysely believes it does not, and would leave a killed migration half done. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

type Held = DatabaseConnection & { end(): void };

/** Kysely over a database file, which it does not close. */
export function fileDialect(file: AsyncDatabase, turns: Turns): Dialect {
  const executeQuery = async ({ sql, parameters }: CompiledQuery) => {
    const { rows, changes, lastInsertId } = await file.query(sql, parameters as SqlValue[]);
    return { rows: rows as never[], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertId) };
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async (): Promise<Held> => ({
      executeQuery,
      streamQuery: () => {
        throw new Error('Rows are read whole');
      },
      end: await turns.take(),
    }),
    beginTransaction: async () => file.begin(),
    commitTransaction: async () => file.execute('commit'),
    rollbackTransaction: async () => file.rollback(),
    releaseConnection: async (connection) => (connection as Held).end(),
    destroy: async () => {},
  };
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
