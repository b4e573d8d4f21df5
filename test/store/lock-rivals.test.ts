import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/store/lock.ts';
import { PROGRAM } from '../support/compiled.ts';
import { atEnd } from '../support/ending.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const RIVALS = 8;

/** Takes or releases a lock whenever it is told to by a line. */
const RIVAL = `
const [module, path, name] = process.argv.slice(1);
let lock;
import(module).then(({ takeLock }) => {
  require('node:readline').createInterface({ input: process.stdin }).on('line', async (line) => {
    if (line === 'release') await lock.release();
    else lock = await takeLock(path, name);
    console.log(line === 'release' || lock.kind === 'ours' ? 'ours' : lock.name);
  });
  console.log('ready');
});
`;

function startRival(path: string, name: string) {
  const child = spawn(process.execPath, ['-e', RIVAL, `file://${PROGRAM}/store/lock.js`, path, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => String((await lines.next()).value);
  const tell = (line: string): Promise<string> => {
    child.stdin.write(`${line}\n`);
    return answer();
  };
  return { ready: answer(), tell };
}

describe('of many who come at the same moment', () => {
  it('exactly one process gets the lock, and nobody waits for long', async () => {
    const path = newPath();
    const rivals = Array.from({ length: RIVALS }, (_, index) => startRival(path, `rival ${index}`));
    await Promise.all(rivals.map(({ ready }) => ready));
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(rivals.map(({ tell }) => tell('take')));
      expect(answers.filter((answer) => answer === 'ours')).toHaveLength(1);
      const winner = answers.indexOf('ours');
      expect(new Set(answers)).toEqual(new Set(['ours', `rival ${winner}`]));
      await rivals[winner]?.tell('release');
    }
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('exactly one within a process gets the lock', async () => {
    const path = newPath();
    for (let round = 0; round < 10; round += 1) {
      const locks = await Promise.all(
        Array.from({ length: RIVALS }, (_, index) => takeLock(path, `rival ${index}`)),
      );
      const ours = locks.filter((lock) => lock.kind === 'ours');
      expect(ours).toHaveLength(1);
      for (const lock of ours) await lock.release();
    }
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});
