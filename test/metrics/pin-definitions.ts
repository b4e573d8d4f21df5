import { existsSync, writeFileSync } from 'node:fs';
import { METRICS } from '../../src/metrics/index.ts';
import { faultOf, PINNED_FILE, pinOf, readPinned } from './pinned.ts';

const pinned = existsSync(PINNED_FILE) ? readPinned() : {};
const changed = METRICS.filter((metric) => pinOf(metric)[0] in pinned && faultOf(metric, pinned) !== null);
for (const metric of changed) console.error(faultOf(metric, pinned));
if (changed.length > 0) {
  console.error('A version that was never released may be pinned anew: delete its line first.');
  process.exit(1);
}
const all = { ...pinned, ...Object.fromEntries(METRICS.map(pinOf)) };
const sorted = Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
writeFileSync(PINNED_FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
console.log(`${Object.keys(all).length} definitions are pinned.`);
