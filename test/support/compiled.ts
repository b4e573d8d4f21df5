import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Compiles our program as it is released, since its processes then start in a third of the time; call it at the top of a file. */
export function compiledProgram(): { readonly folder: string } {
  const root = mkdtempSync(join(tmpdir(), 'support-benchmarks-compiled-'));
  const folder = join(root, 'dist');
  beforeAll(async () => {
    cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const compiler = spawn(join(ROOT, 'node_modules/.bin/tsc'), ['-p', ROOT, '--outDir', folder], {
      stdio: 'ignore',
    });
    await once(compiler, 'close');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return { folder };
}
