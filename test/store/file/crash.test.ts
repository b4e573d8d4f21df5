import { afterAll, describe, expect, it } from 'vitest';
import type { CrashDiskOptions } from '../../support/crash-disk.ts';
import {
  checkRemains,
  checkRestore,
  checkSecondPowerLoss,
  createStation,
  DATABASE,
  expectedContents,
  randomOf,
  remainsOf,
  runUntilPowerLoss,
  takeBackup,
} from '../../support/crash-run.ts';
import type { Variant } from '../../support/crash-workload.ts';

const RUNS = Number(process.env['CRASH_RUNS'] ?? 3000);
const SEED = Number(process.env['CRASH_SEED'] ?? 1);
const TIMEOUT_MS = 60_000 + 100 * RUNS;

const variantOf = (index: number): Variant => ({
  seed: SEED * 100 + index,
  steps: 9,
  checkpointAt: [10, 25, 1000][index % 3] ?? 0,
  cachePages: index % 2 === 0 ? -16_000 : 10,
  hasBackup: index % 4 === 0,
  synchronous: 'full',
});
const VARIANTS = Array.from({ length: 16 }, (_, index) => variantOf(index));

/** An operation of a variant at which the power can go. */
interface Point {
  readonly variant: Variant;
  readonly expected: readonly string[];
  readonly index: number;
}

const station = createStation();

/** Every point of the variants, in an order of chance. */
async function pointsOf(variants: readonly Variant[], options: CrashDiskOptions = {}): Promise<Point[]> {
  const random = randomOf(SEED);
  const points: { point: Point; place: number }[] = [];
  for (const variant of variants) {
    const expected = await expectedContents(variant);
    const { disk } = await runUntilPowerLoss(station, variant, options);
    for (const index of disk.operations.keys())
      points.push({ point: { variant, expected, index }, place: random.number() });
  }
  return points.sort((one, other) => one.place - other.place).map(({ point }) => point);
}

let points: Promise<Point[]> | undefined;
const allPoints = (): Promise<Point[]> => (points ??= pointsOf(VARIANTS));

/** So many points; each comes once before any comes twice. */
const chosen = (all: readonly Point[], count: number): Point[] =>
  Array.from({ length: count }, (_, run) => all[run % all.length]).filter((point) => point !== undefined);

/** Names the crash in what a check throws. */
async function named<T>({ variant, index }: Point, operation: string, check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    const which = `CRASH_SEED=${SEED} ${JSON.stringify(variant)}, power lost at operation ${index}, "${operation}"`;
    throw new Error(`${which}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Runs each point's workload until its power is lost. */
async function* crashesAt(points: readonly Point[], options: CrashDiskOptions = {}) {
  for (const [run, point] of points.entries()) {
    const crash = await runUntilPowerLoss(station, point.variant, { ...options, powerLossAt: point.index });
    const operation = crash.disk.operations.at(-1) ?? '';
    yield { point, crash, operation, random: randomOf(SEED, point.variant.seed, point.index, run) };
  }
}

describe('a power loss', () => {
  const reached = new Set<string>();
  const figures = { runs: 0, secondRuns: 0, secondLosses: 0, restores: 0, staleLogs: 0, possible: 0 };
  const say = (count: number): string => count.toLocaleString('en-US');
  afterAll(() =>
    console.info(
      `${say(figures.runs)} power losses at ${say(reached.size)} distinct of ${say(figures.possible)} points; ${say(figures.secondRuns)} openings with a second one, ${say(figures.secondLosses)} of which it cut short; ${say(figures.restores)} restores, ${say(figures.staleLogs)} beside a stale log`,
    ),
  );

  it(
    'loses nothing that was acknowledged, and leaves no transaction in part',
    async () => {
      const all = await allPoints();
      figures.possible = all.length;
      const points = chosen(all, RUNS);
      for (const variant of VARIANTS) {
        const own = points.filter((point) => point.variant === variant);
        const indexes = own.map(({ index }) => index);
        for (const remains of await remainsOf(station, variant, indexes, randomOf(SEED, variant.seed))) {
          const point = { variant, index: remains.index, expected: own[0]?.expected ?? [] };
          await named(point, remains.operation, () => checkRemains(station, remains, point.expected));
          figures.runs += 1;
          reached.add(`${variant.seed} ${remains.index} ${remains.operation}`);
        }
      }
      expect(figures.runs).toBe(RUNS);
      expect(reached.size).toBe(Math.min(RUNS, all.length));
    },
    TIMEOUT_MS,
  );

  it(
    'loses nothing where the power goes again while the database is opened, used and closed',
    async () => {
      const points = chosen((await allPoints()).toReversed(), RUNS / 10);
      for await (const { point, crash, operation, random } of crashesAt(points)) {
        const isCut = await named(point, operation, () =>
          checkSecondPowerLoss(station, crash, point.expected, random),
        );
        figures.secondRuns += 1;
        if (isCut) figures.secondLosses += 1;
      }
      expect(figures.secondLosses).toBeGreaterThan(figures.secondRuns / 2);
    },
    TIMEOUT_MS,
  );

  it(
    'leaves no log that a restored backup would replay',
    async () => {
      const backup = await takeBackup(station, variantOf(0));
      const points = chosen(await allPoints(), RUNS / 20);
      for await (const { point, crash, operation, random } of crashesAt(points)) {
        const hadLog = await named(point, operation, () => checkRestore(station, crash, backup, random));
        figures.restores += 1;
        if (hadLog) figures.staleLogs += 1;
      }
      expect(figures.staleLogs).toBeGreaterThan(figures.restores / 2);
    },
    TIMEOUT_MS,
  );
});

describe('a power loss while a file is created', () => {
  const earlyPoints = async (times: number): Promise<Point[]> => {
    const points = (await pointsOf([variantOf(1)])).filter(({ index }) => index < 30);
    return chosen(points, points.length * times);
  };

  it('loses nothing where the power goes again', async () => {
    for await (const { point, crash, operation, random } of crashesAt(await earlyPoints(8))) {
      await named(point, operation, () => checkSecondPowerLoss(station, crash, point.expected, random));
    }
  });

  it('never brings a deleted journal back beside the log that follows it', async () => {
    const { disk } = await runUntilPowerLoss(station, variantOf(1));
    const created = disk.operations.indexOf(`create ${DATABASE}-log`);
    for (const powerLossAt of [created, created + 1]) {
      const crash = await runUntilPowerLoss(station, variantOf(1), { powerLossAt });
      for (let seed = 0; seed < 100; seed += 1) {
        const survivor = crash.disk.survive(randomOf(seed));
        expect([`${DATABASE}-journal`, `${DATABASE}-log`].every((path) => survivor.read(path))).toBe(false);
      }
    }
  });

  it('leaves no journal that a restored backup would replay', async () => {
    const backup = await takeBackup(station, variantOf(0));
    for await (const { point, crash, operation, random } of crashesAt(await earlyPoints(2))) {
      await named(point, operation, () => checkRestore(station, crash, backup, random));
    }
  });
});

describe('a disk that does not keep its word', () => {
  const UNSAFE: readonly { name: string; variant?: Partial<Variant>; options?: CrashDiskOptions }[] = [
    { name: 'is not asked to sync (synchronous = off)', variant: { synchronous: 'off' } },
    { name: 'syncs no files', options: { ignoresSync: 'files' } },
    { name: 'syncs no folders', options: { ignoresSync: 'folders' } },
  ];

  it.each(UNSAFE)('is found to lose what was acknowledged where it $name', async ({ variant, options }) => {
    const points = chosen(await pointsOf([{ ...variantOf(0), ...variant }], options), 60);
    let losses = 0;
    for await (const { point, crash, random } of crashesAt(points, options)) {
      const remains = { ...crash, disk: crash.disk.survive(random) };
      await checkRemains(station, remains, point.expected).catch(() => {
        losses += 1;
      });
    }
    expect(losses).toBeGreaterThan(0);
    expect(losses).toBeLessThan(points.length);
  });
});
