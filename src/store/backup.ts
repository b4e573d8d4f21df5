import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { APPLICATION_ID, type Connection, connect } from './connection.ts';
import { nodeFileSystem, syncFolder } from './file/file-system.ts';
import { openInThread } from './file/thread.ts';

/**
 * Copies a database into a new file, while another process uses it or not. The copy is whole and sound, or the
 * file is not there. Gives the number of tickets in it; throws a UserError.
 */
export async function backUp(path: string, to: string, holder: string): Promise<{ tickets: number }> {
  const target = resolve(to);
  if (!existsSync(path)) throw new UserError(`There is no database at ${path}; correct DATABASE_PATH.`);
  if (existsSync(target)) throw new UserError(`${to} is there already; give the backup another name.`);
  const connection = await connect(path, { holder, isGuest: true, isUnchanged: true });
  try {
    return await copyWhole(connection, target);
  } finally {
    await connection.close();
  }
}

/** Copies an open database; the copy bears its name only once it is whole and sound. */
export async function copyWhole(connection: Connection, to: string): Promise<{ tickets: number }> {
  const partial = `${to}.partial`;
  create(partial, to);
  try {
    await connection.copyTo(partial);
    const tickets = await check(partial, to);
    renameSync(partial, to);
    syncFolder(nodeFileSystem, dirname(to));
    return { tickets };
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Where the file cannot be written, it is said before anything is copied. */
function create(partial: string, to: string): void {
  try {
    writeFileSync(partial, '', { mode: 0o600 });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UserError(`The backup ${to} cannot be written (${code}); give a file in a folder that can.`);
  }
}

async function check(partial: string, to: string): Promise<number> {
  const file = await openInThread(partial, { applicationId: APPLICATION_ID });
  try {
    const { rows: faults } = await file.query('pragma integrity_check');
    if (faults.length !== 1 || faults[0]?.['integrity_check'] !== 'ok')
      throw new UserError(`The backup ${to} came out damaged, so it was thrown away; check the disk.`);
    const { rows } = await file.query('select count(*) as tickets from tickets');
    return Number(rows[0]?.['tickets']);
  } finally {
    await file.close();
  }
}
