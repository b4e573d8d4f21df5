import { expect } from 'vitest';
import { command } from '../../src/cli/import.ts';

/** Imports a file into a closed database as `npm run import` does; every row must be good. */
export async function importFile(
  path: string,
  kind: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const terminal = { out: say, err: say, progress: () => {}, signal: new AbortController().signal };
  const code = await command.run([path, '--as', kind], environment, terminal);
  expect([code, code === 0 ? '' : said.join('\n')]).toEqual([0, '']);
}
