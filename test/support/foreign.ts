import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { atEnd } from './ending.ts';

/** The system's sqlite3 on a file, kept open and told statements. */
export interface Shell {
  /** Gives what a statement answers, and its error. */
  tell(statement: string): Promise<string>;
  /** Ends it as people do. */
  quit(): Promise<void>;
  /** Ends it with kill -9. */
  kill(): Promise<void>;
}

/** Opens a file in the system's sqlite3. */
export function openShell(path: string): Shell {
  const child = spawn('sh', ['-c', 'exec sqlite3 -batch "$0" 2>&1', path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let told = 0;
  return {
    tell: async (statement) => {
      told += 1;
      const end = `-- ${told} --`;
      child.stdin.write(`${statement}\n.print '${end}'\n`);
      const answer: string[] = [];
      for (let next = await lines.next(); !next.done && next.value !== end; next = await lines.next())
        answer.push(next.value);
      return answer.join('\n');
    },
    quit: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
