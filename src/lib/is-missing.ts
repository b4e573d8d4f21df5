import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether there is nothing at a path; what cannot be reached is not taken for missing. */
export function isMissing(path: string): boolean {
  try {
    statSync(resolve(path));
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
