import { statSync } from 'node:fs';
import { runScript } from './dist.ts';
import { FILLED_DAYS, filledStore } from './fill.ts';
import { at, counted, median, milliseconds, millisecondsFor, say, sayRow } from './timing.ts';
import type { World } from './world.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const OPENED = 9;
const ASKED = 7;
const QUESTIONS = [
  'frt last 30 days by group',
  'resolution last 90 days by channel and priority',
  'backlog',
  'backlog by group',
];

/** What `open-and-ask.mjs` prints; memory in MiB. */
interface Found {
  readonly rssBefore: number;
  readonly rssOpen: number;
  readonly rssAsked: number;
  readonly rssPeak: number;
  /** What starting the thread and its engine took; null where opening the store did it. */
  readonly startMs: number | null;
  readonly openMs: number;
  /** From the start of the process to the open store. */
  readonly processMs: number;
  readonly asked: readonly (readonly number[])[];
}

/** Whether opening, asking and memory stay what they are while the store grows. */
export async function measureStore(world: World): Promise<void> {
  const paths: string[] = [];
  const spent = await millisecondsFor(async () => {
    for (const size of SIZES) paths.push(await filledStore(world, size));
  });
  say(`The store, over ${FILLED_DAYS} days, each figure from processes of their own on dist`);
  say(
    `(filled in ${Math.round(spent / 1000)} s; least .. median of ${OPENED} openings, medians of ${ASKED} answers):`,
  );
  sayRow('tickets', SIZES.map(counted));
  sayRow(
    'file',
    paths.map((path) => mebibytes(statSync(path).size / 1024 / 1024)),
  );
  await measureOpening(paths);
  await measureAsking(paths);
}

async function measureOpening(paths: readonly string[]): Promise<void> {
  const first: Found[] = [];
  for (const path of paths) first.push(await open(path, 'cold'));
  const cold = paths.map((): Found[] => []);
  const warm = paths.map((): Found[] => []);
  for (let time = 0; time < OPENED; time += 1) {
    for (const [index, path] of paths.entries()) {
      cold[index]?.push(await open(path, 'cold'));
      warm[index]?.push(await open(path, 'warm'));
    }
  }
  const row = (label: string, all: readonly Found[][], value: (found: Found) => number): void =>
    sayRow(
      label,
      all.map((founds) => {
        const sorted = founds.map(value).sort((a, b) => a - b);
        return `${at(sorted, 0).toFixed(0)} .. ${at(sorted, 0.5).toFixed(0)} ms`;
      }),
    );
  row('opened, thread and engine started with it', cold, ({ openMs }) => openMs);
  row('  thread and engine running already', warm, ({ openMs }) => openMs);
  row('  thread and engine started alone', warm, ({ startMs }) => startMs ?? Number.NaN);
  sayRow(
    '  once, after it has grown (statistics are renewed)',
    first.map(({ openMs }) => `${openMs.toFixed(0)} ms`),
  );
  row('process started to store open', cold, ({ processMs }) => processMs);
}

const open = (path: string, thread: 'cold' | 'warm'): Promise<Found> =>
  runScript<Found>('open-and-ask.mjs', [path, thread, '0']);

async function measureAsking(paths: readonly string[]): Promise<void> {
  const all: Found[] = [];
  for (const path of paths)
    all.push(await runScript<Found>('open-and-ask.mjs', [path, 'cold', String(ASKED), ...QUESTIONS]));
  for (const [index, question] of QUESTIONS.entries())
    sayRow(
      `ask "${question}"`,
      all.map(({ asked }) => milliseconds(median(asked[index] ?? []))),
    );
  sayRow(
    'memory before opening',
    all.map(({ rssBefore }) => mebibytes(rssBefore)),
  );
  sayRow(
    'memory after opening',
    all.map(({ rssOpen }) => mebibytes(rssOpen)),
  );
  sayRow(
    'memory after asking',
    all.map(({ rssAsked }) => mebibytes(rssAsked)),
  );
  sayRow(
    'memory at its peak',
    all.map(({ rssPeak }) => mebibytes(rssPeak)),
  );
}

const mebibytes = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} MiB`;
