import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { explainCopy } from './explain.ts';
import { nodeFileSystem, syncFolder } from './file/file-system.ts';
import { SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_NOTADB, SqliteError } from './file/sqlite-error.ts';
import { type AsyncDatabase, openInThread } from './file/thread.ts';

/** Copies an open database into a new file; the copy bears its name only once it is whole and sound. */
export async function copyWhole(
  database: Pick<AsyncDatabase, 'copyTo'>,
  to: string,
): Promise<{ tickets: number }> {
  const partial = `${to}.${randomBytes(4).toString('hex')}.partial`;
  try {
    writeFileSync(partial, '', { mode: 0o600, flag: 'wx' });
    await database.copyTo(partial);
    if (statSync(partial).size === 0)
      throw new UserError(
        `The process that holds the database writes elsewhere; run the backup where it runs, as its user.`,
      );
    const tickets = await check(partial, to);
    giveName(partial, to);
    return { tickets };
  } catch (error) {
    throw explainCopy(error, to);
  } finally {
    for (const suffix of ['', '-log', '-journal']) rmSync(partial + suffix, { force: true });
  }
}

/** Nothing is ever written over, also not what has come in the meantime. */
function giveName(partial: string, to: string): void {
  try {
    linkSync(partial, to);
  } catch {
    if (existsSync(to)) throw new UserError(`${to} is there already; give the backup another name.`);
    // Not every file system has second names.
    renameSync(partial, to);
  }
  syncFolder(nodeFileSystem, dirname(to));
}

async function check(partial: string, to: string): Promise<number> {
  const file = await openInThread(partial);
  try {
    const { rows: faults } = await file.query('pragma integrity_check');
    if (faults.length !== 1 || faults[0]?.['integrity_check'] !== 'ok') throw new UserError(damaged(to));
    const { rows } = await file.query('select count(*) as tickets from tickets');
    return Number(rows[0]?.['tickets']);
  } catch (error) {
    const isDamage = error instanceof SqliteError && DAMAGE.has(error.resultCode);
    throw isDamage ? new UserError(damaged(to)) : error;
  } finally {
    await file.close();
  }
}

/** A copy that cannot be read, or lacks its tables. */
const DAMAGE: ReadonlySet<number> = new Set([SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_NOTADB]);

const damaged = (to: string): string =>
  `The backup ${to} came out damaged and was thrown away; the database itself probably is, or the disk.`;
