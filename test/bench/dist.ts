import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');
const run = promisify(execFile);

/** Compiles `src` as it is shipped; what is measured in processes of their own runs on that. */
export function buildDist(): void {
  const { status, stdout } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: ROOT,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}`);
}

/** Runs one of the scripts beside this file in a new process, and reads the JSON it prints. */
export async function runScript<T>(script: string, words: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [scriptPath(script), ...words], { cwd: ROOT });
  return JSON.parse(stdout) as T;
}

/** Runs one of the scripts beside this file in a folder, with nothing in its environment but what is given. */
export const runScriptIn = (
  cwd: string,
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<{ stdout: string; stderr: string }> => run(process.execPath, [scriptPath(script)], { cwd, env });

export const scriptPath = (script: string): string => join(import.meta.dirname, script);
