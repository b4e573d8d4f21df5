import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../src/store/connection.ts';
import { upsert } from '../../src/store/upsert.ts';
import { ticketRows } from './rows.ts';
import { openNamed, PAGE, type World } from './world.ts';

/** The history a filled store has. */
export const FILLED_DAYS = 365;

/** A store with so many tickets; made once, by the real schema but without Zendesk's pages. */
export async function filledStore(world: World, count: number): Promise<string> {
  const path = join(world.folder, `${count}.db`);
  if (existsSync(path)) return path;
  await (await openNamed(world, path, FILLED_DAYS)).store.close();
  const { columns, rowOf } = ticketRows(world, count, FILLED_DAYS);
  const connection = await connect(path, { holder: 'bench', isGuest: false });
  const destination = { table: 'tickets', key: ['id'], columns, onConflict: 'keep' } as const;
  for (let from = 0; from < count; from += PAGE) {
    const rows = Array.from({ length: Math.min(PAGE, count - from) }, (_, index) => rowOf(from + index));
    await connection.db.transaction().execute(() => upsert(connection, destination, rows));
  }
  await connection.close();
  return path;
}
