import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROGRAM } from './compiled.ts';
import { atEnd } from './ending.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** How a command ended; the code is null where a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  kill(): void;
}

/** Starts one of our commands, compiled, or one of another copy's from its source, as a process of its own, with nothing in its environment but what is given. */
export function startCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  source?: string,
): RunningCommand {
  const { PATH = '', HOME = '' } = process.env;
  const program = source ? ['--import', 'tsx', join(source, 'src/main.ts')] : [join(PROGRAM, 'main.js')];
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: source ?? ROOT,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  atEnd(() => child.kill('SIGKILL'));
  const code = new Promise<number | null>((settle, reject) => {
    child.once('error', reject);
    child.once('close', settle);
  });
  const ended = Promise.all([code, text(child.stdout), text(child.stderr)]).then(
    ([exitCode, stdout, stderr]) => ({ code: exitCode, stdout, stderr }),
  );
  return { pid: child.pid ?? 0, ended, kill: () => void child.kill('SIGKILL') };
}

/** Runs one of our commands to its end. */
export const runCommand = (
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  source?: string,
): Promise<Ended> => startCommand(words, environment, source).ended;
