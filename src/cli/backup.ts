import { statSync } from 'node:fs';
import { readDatabaseConfig } from '../config/index.ts';
import { UserError } from '../domain/user-error.ts';
import { backUp } from '../store/backup.ts';
import type { ProcessCommand } from './command.ts';

export const command: ProcessCommand = {
  id: 'backup',
  summary: 'copies the database into a new file, also while the bot runs: backup <file>',
  async run(words, environment, terminal) {
    const [file, ...more] = words;
    if (!file || more.length > 0 || /^-|[\\/]$/u.test(file))
      throw new UserError('Give one file to write, for example: npm run backup -- backups/benchmarks.db');
    const { databasePath } = readDatabaseConfig(environment);
    const { tickets } = await backUp(databasePath, file, `"backup" (process ${process.pid})`);
    const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
    terminal.out(
      `Backed up ${tickets.toLocaleString('en-US')} tickets to ${file} (${megabytes} MB); the copy passed its integrity check.`,
    );
    return 0;
  },
};
