import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { isMissing } from '../lib/is-missing.ts';
import { connect } from './connection.ts';
import { copyWhole } from './copy.ts';

/**
 * Copies a database into a new file, while another process uses it or not. The copy is whole and sound, or the
 * file is not there. Gives the number of tickets in it; throws a UserError.
 */
export async function backUp(path: string, to: string, holder: string): Promise<{ tickets: number }> {
  if (isMissing(path)) throw new UserError(`There is no database at ${path}; correct DATABASE_PATH.`);
  const target = resolve(to);
  if (existsSync(target)) throw new UserError(`${to} is there already; give the backup another name.`);
  if (isOwnFile(path, target))
    throw new UserError(`${to} is a name the database keeps for its own files; give the backup another.`);
  const connection = await connect(path, { holder, isGuest: true, isUnchanged: true });
  connection.welcomeGuests();
  try {
    return await copyWhole(connection, target);
  } finally {
    await connection.close();
  }
}

/** The database's log, lock and the like bear its name and more. */
function isOwnFile(path: string, target: string): boolean {
  const real = existsSync(path) ? realpathSync(path) : resolve(path);
  const folder = existsSync(dirname(target)) ? realpathSync(dirname(target)) : dirname(target);
  const name = join(folder, basename(target));
  return name.startsWith(real) && /^-(?:wal|shm|log|journal|lock)/u.test(name.slice(real.length));
}
