import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionOf, hashOf } from '../../src/domain/definition.ts';
import type { Metric } from '../../src/domain/metric.ts';

/** Which hash each version of each definition has: `frt@1` → `1a2b3c4d`. */
export type Pinned = Readonly<Record<string, string>>;

export const PINNED_FILE = join(import.meta.dirname, 'definitions.json');

export const readPinned = (): Pinned => JSON.parse(readFileSync(PINNED_FILE, 'utf8')) as Pinned;

export const pinOf = (metric: Metric): readonly [name: string, hash: string] => [
  `${metric.id}@${metric.version}`,
  hashOf(definitionOf(metric)),
];

/** What is wrong with a metric's pin, and what to do about it; null where it stands. */
export function faultOf(metric: Metric, pinned: Pinned): string | null {
  const [name, hash] = pinOf(metric);
  const known = pinned[name];
  // What is new has meant nothing else before.
  if (known === hash || (known === undefined && metric.version === 1)) return null;
  return known === undefined
    ? `${metric.id} v${metric.version} is not pinned yet: run "npm run pin-definitions".`
    : `${metric.id} does not mean what its v${metric.version} meant: raise its version to ${metric.version + 1}, then run "npm run pin-definitions".`;
}
