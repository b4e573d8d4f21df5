import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { connect } from './connection.ts';
import { copyWhole } from './copy.ts';

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
