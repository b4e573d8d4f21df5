import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDist } from './dist.ts';
import { measureEngine } from './engine.ts';
import { measureLoop } from './loop.ts';
import { measureMemory } from './memory.ts';
import { measurePages } from './pages.ts';
import { measureStore } from './store.ts';
import { say } from './timing.ts';
import { createWorld, type World } from './world.ts';

interface Subject {
  measure(world: World): Promise<void>;
  /** Whether it is measured on the compiled program. */
  readonly isOnDist: boolean;
}

/** Prints how fast the data side is: everything, or the subjects named (`npm run bench -- engine loop`). */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  engine: { measure: measureEngine, isOnDist: false },
  pages: { measure: measurePages, isOnDist: false },
  store: { measure: measureStore, isOnDist: true },
  loop: { measure: measureLoop, isOnDist: true },
  memory: { measure: measureMemory, isOnDist: true },
};

const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in SUBJECTS));
if (unknown !== undefined) {
  process.stderr.write(`There is no subject "${unknown}"; name ${Object.keys(SUBJECTS).join(', ')}.\n`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'support-benchmarks-bench-'));
try {
  const load = loadavg()[0]?.toFixed(1);
  say(`Node ${process.version}, ${cpus().length} processors under a load of ${load} from elsewhere.\n`);
  const world = createWorld(folder);
  const chosen = Object.entries(SUBJECTS).filter(([name]) => named.length === 0 || named.includes(name));
  if (chosen.some(([, { isOnDist }]) => isOnDist)) buildDist();
  for (const [, { measure }] of chosen) {
    await measure(world);
    say('');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
