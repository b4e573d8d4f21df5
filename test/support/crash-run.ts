import { createRandom, type Random } from '../../src/demo/random.ts';
import { createEngine, type DatabaseFile, type Engine } from '../../src/store/file/engine.ts';
import type { FileSystem } from '../../src/store/file/file-system.ts';
import { type CrashDisk, type CrashDiskOptions, createCrashDisk } from './crash-disk.ts';
import { BACKUP, contentsOf, type Progress, runWorkload, type Variant } from './crash-workload.ts';

export const DATABASE = '/disk/benchmarks.db';
const APPLICATION_ID = 77;
/** Connections that a power loss has cut off keep some of an engine's memory. */
const DISKS_PER_ENGINE = 500;

const newProgress = (): Progress => ({ acknowledged: 0, isCommitting: false, backedUp: null });

/** Engines over whichever disk is in at the time. */
export interface Station {
  /** Puts a disk in, and gives the engine that works on it. */
  engineOn(disk: CrashDisk): Promise<Engine>;
}

export function createStation(): Station {
  let disk = createCrashDisk();
  const fs = Object.fromEntries(
    Object.keys(disk.fs).map((name) => [
      name,
      (...args: unknown[]) =>
        (disk.fs[name as keyof FileSystem] as (...given: unknown[]) => unknown)(...args),
    ]),
  ) as unknown as FileSystem;
  let engine = createEngine(fs);
  let disks = 0;
  return {
    engineOn: (next) => {
      disk = next;
      disks += 1;
      if (disks % DISKS_PER_ENGINE === 0) engine = createEngine(fs);
      return engine;
    },
  };
}

const openOn = (engine: Engine): DatabaseFile => engine.open(DATABASE, { applicationId: APPLICATION_ID });

/** Closes a database whose disk may have lost its power. */
function abandon(file: DatabaseFile): void {
  try {
    file.close();
  } catch {
    // There is nothing left to close.
  }
}

/** What the database of a variant holds after each of its transactions, by an engine that uses no file. */
export async function expectedContents(variant: Variant): Promise<readonly string[]> {
  const engine = await createEngine(createCrashDisk().fs);
  const file = engine.open(':memory:');
  const expected = [contentsOf(file)];
  const progress = newProgress();
  const onAcknowledged = (): void => void expected.push(contentsOf(file));
  runWorkload({ open: () => file, close: () => {}, onAcknowledged }, variant, progress);
  file.close();
  return expected;
}

/** A workload that ran until the power went, or to its end. */
export interface Crash {
  readonly disk: CrashDisk;
  readonly progress: Progress;
}

export async function runUntilPowerLoss(
  station: Station,
  variant: Variant,
  options: CrashDiskOptions = {},
): Promise<Crash> {
  const disk = createCrashDisk(options);
  const engine = await station.engineOn(disk);
  const progress = newProgress();
  let file: DatabaseFile | undefined;
  const open = (): DatabaseFile => {
    file = openOn(engine);
    return file;
  };
  try {
    runWorkload({ open, close: (file) => file.close() }, variant, progress);
  } catch (error) {
    if (!disk.isOff) throw error;
    if (file) abandon(file);
  }
  return { disk, progress };
}

/** What a power loss at one operation of a workload leaves. */
export interface Remains extends Crash {
  readonly index: number;
  readonly operation: string;
}

/** Runs a workload to its end, and gives what a power loss at each of these operations would have left. */
export async function remainsOf(
  station: Station,
  variant: Variant,
  indexes: readonly number[],
  random: Random,
): Promise<readonly Remains[]> {
  const remains: Remains[] = [];
  const progress = newProgress();
  const disk = createCrashDisk({
    onOperation: (index, operation) => {
      for (const chosen of indexes)
        if (chosen === index)
          remains.push({ index, operation, disk: disk.survive(random), progress: { ...progress } });
    },
  });
  const engine = await station.engineOn(disk);
  runWorkload({ open: () => openOn(engine), close: (file) => file.close() }, variant, progress);
  return remains;
}

/** Opens what a power loss left as the program does; throws where it is not sound. */
function openSurvivor(engine: Engine): DatabaseFile {
  const file = openOn(engine);
  try {
    file.execute('pragma journal_mode = wal; pragma synchronous = full;');
    const { rows } = file.query('pragma integrity_check');
    if (rows[0]?.['integrity_check'] !== 'ok') throw new Error(`it is not sound: ${JSON.stringify(rows)}`);
    return file;
  } catch (error) {
    abandon(file);
    throw error;
  }
}

/** Throws where anything acknowledged is lost, or a transaction is there in part. */
function checkContents(file: DatabaseFile, expected: readonly string[], progress: Progress): void {
  const { acknowledged, isCommitting } = progress;
  const contents = contentsOf(file);
  if (contents === expected[acknowledged]) return;
  if (isCommitting && contents === expected[acknowledged + 1]) return;
  const found = expected.indexOf(contents);
  const state = found === -1 ? 'as after no transaction' : `as after transaction ${found}`;
  throw new Error(`it is ${state}, though ${acknowledged} are acknowledged`);
}

/** Opens and uses what a power loss left; throws where anything is wrong. */
export async function checkRemains(
  station: Station,
  { disk, progress }: Crash,
  expected: readonly string[],
): Promise<void> {
  const engine = await station.engineOn(disk);
  const file = openSurvivor(engine);
  try {
    checkContents(file, expected, progress);
    file.execute('create table after_the_crash (id integer primary key)');
  } finally {
    abandon(file);
  }
  if (progress.backedUp !== null) checkBackup(engine, disk, expected[progress.backedUp]);
}

function checkBackup(engine: Engine, disk: CrashDisk, expected: string | undefined): void {
  const [write, read] = disk.read(BACKUP)?.subarray(18) ?? [];
  if (write !== 2 || read !== 2) throw new Error(`the backup's format is ${write} and ${read}`);
  const backup = engine.open(BACKUP, { applicationId: APPLICATION_ID });
  try {
    if (contentsOf(backup) !== expected) throw new Error('the backup is not what was copied');
  } finally {
    abandon(backup);
  }
}

/** Opens what a crash left while the power goes again, and then once more; throws where anything is wrong. Says whether it went. */
export async function checkSecondPowerLoss(
  station: Station,
  { disk, progress }: Crash,
  expected: readonly string[],
  random: Random,
): Promise<boolean> {
  const again = disk.survive(random, { powerLossAt: random.between(0, 25) });
  let isAcknowledged = false;
  try {
    const file = openSurvivor(await station.engineOn(again));
    try {
      checkContents(file, expected, progress);
      file.execute('create table after_the_crash (id integer primary key)');
      isAcknowledged = true;
      file.close();
    } finally {
      abandon(file);
    }
  } catch (error) {
    if (!again.isOff) throw error;
  }
  const file = openSurvivor(await station.engineOn(again.survive(random)));
  try {
    if (isAcknowledged) file.execute('select * from after_the_crash');
    file.execute('drop table if exists after_the_crash');
    checkContents(file, expected, progress);
  } finally {
    abandon(file);
  }
  return again.isOff;
}

/** A closed backup, and what it holds. */
export interface Backup {
  readonly bytes: Uint8Array;
  readonly contents: string;
}

/** Takes the backup of a workload that has one. */
export async function takeBackup(station: Station, variant: Variant): Promise<Backup> {
  const expected = await expectedContents(variant);
  const { disk, progress } = await runUntilPowerLoss(station, variant);
  const bytes = disk.read(BACKUP);
  if (!bytes || progress.backedUp === null) throw new Error('the variant takes no backup');
  return { bytes, contents: expected[progress.backedUp] ?? '' };
}

/** Copies a backup over what a crash left and opens it, with another power loss or without; throws where it is not the backup. Says whether a log lay beside it. */
export async function checkRestore(
  station: Station,
  crash: Crash,
  { bytes, contents }: Backup,
  random: Random,
): Promise<boolean> {
  const powerLossAt = random.pick([Infinity, random.between(0, 12)]);
  const restored = crash.disk.survive(random, { powerLossAt });
  restored.put(DATABASE, bytes);
  const hasLog = restored.read(`${DATABASE}-log`) !== null;
  const check = async (disk: CrashDisk): Promise<void> => {
    const file = openSurvivor(await station.engineOn(disk));
    try {
      if (contentsOf(file) !== contents) throw new Error('it is not the backup');
    } finally {
      abandon(file);
    }
  };
  try {
    await check(restored);
  } catch (error) {
    if (!restored.isOff) throw error;
  }
  await check(restored.survive(random));
  return hasLog;
}

/** A source of chance that belongs to one purpose alone. */
export const randomOf = (...seeds: readonly number[]): Random =>
  createRandom(seeds.reduce((mixed, seed) => Math.imul(mixed, 1_000_003) + seed, 0));
