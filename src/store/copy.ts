import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { nodeFileSystem, syncFolder } from './file/file-system.ts';
import { type AsyncDatabase, openInThread } from './file/thread.ts';

/** Copies an open database; the copy bears its name only once it is whole and sound. */
export async function copyWhole(
  database: Pick<AsyncDatabase, 'copyTo'>,
  to: string,
): Promise<{ tickets: number }> {
  const partial = `${to}.partial`;
  create(partial, to);
  try {
    await database.copyTo(partial);
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
  const file = await openInThread(partial);
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
