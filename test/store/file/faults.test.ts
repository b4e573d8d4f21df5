import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine, type DatabaseFile, type Engine } from '../../../src/store/file/engine.ts';
import { nodeFileSystem } from '../../../src/store/file/file-system.ts';
import { SqliteError } from '../../../src/store/file/sqlite-error.ts';
import { contentsOf } from '../../support/crash-workload.ts';
import { createFaultyFileSystem, type Fault } from '../../support/faulty-file-system.ts';
import { temporaryPaths } from '../../support/temp.ts';

const newPath = temporaryPaths();
const faulty = createFaultyFileSystem();
const engine = await createEngine(faulty.fs);
const sound = await createEngine(createFaultyFileSystem().fs);
const path = newPath();
const copy = `${path}.copy`;

const [IOERR, FULL, CANTOPEN] = [10, 13, 14];
let isOpening = false;
let runs = 0;
let errors = 0;
afterAll(() => {
  const say = (count: number): string => count.toLocaleString('en-US');
  console.info(
    `${say(runs)} runs with a fault, at ${callSites.length} call sites; ${say(errors)} errors reported`,
  );
});

const PRAGMAS = `
  pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;
  pragma cache_size = 8; pragma wal_autocheckpoint = 8;`;

function open(from: Engine, name: string): DatabaseFile {
  isOpening = true;
  const file = from.open(name, { applicationId: 77 });
  try {
    file.execute(PRAGMAS);
    same('the journal mode is', file.query('pragma journal_mode').rows[0]?.['journal_mode'], 'wal');
    isOpening = false;
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

function transaction(file: DatabaseFile, change: () => void): void {
  file.begin();
  change();
  file.execute('commit');
}

const insert = (file: DatabaseFile, from: number, count: number): void =>
  file.runMany(
    'insert into words values (?, ?) on conflict (id) do update set word = excluded.word',
    Array.from({ length: count }, (_, index) => [from + index, `${from} `.repeat(120)]),
  );

/** What is done with an open database, one after the other. */
const STEPS: readonly ((file: DatabaseFile) => void)[] = [
  (file) =>
    transaction(file, () =>
      file.execute('create table words (id integer primary key, word text); create index w on words (word);'),
    ),
  (file) => transaction(file, () => insert(file, 1, 5)),
  (file) => void file.query("insert into words values (900, 'alone')"),
  (file) => transaction(file, () => insert(file, 3, 25)),
  (file) => {
    file.begin();
    insert(file, 20, 3);
    file.rollback();
  },
  (file) => transaction(file, () => file.execute("alter table words add column note text default 'none'")),
  (file) => {
    rmSync(copy, { force: true });
    isOpening = true;
    const copying = file.copyTo(copy);
    isOpening = false;
    while (copying.step(8));
  },
  (file) => transaction(file, () => file.query('delete from words where id between 5 and 25')),
  (file) => file.execute('vacuum'),
  (file) => file.execute('pragma wal_checkpoint(truncate)'),
  (file) => void file.query("update words set note = 'some' where id % 3 = 0"),
];
/** The database is closed and opened again before this step. */
const REOPENED_BEFORE = 8;

/** What the database holds after each step, by an engine that uses no file. */
const expected = (() => {
  const file = sound.open(':memory:');
  const contents = STEPS.map((step) => {
    step(file);
    return contentsOf(file);
  });
  file.close();
  return contents;
})();
const COPIED_IN = 6;

/** Throws where an error does not say what went wrong. */
function checkError(error: unknown, { kind }: Fault): void {
  if (!(error instanceof SqliteError) || kind === 'short') throw error;
  const failed = faulty.failed.at(-1);
  const ofPath = failed === 'open' || isOpening ? [CANTOPEN, IOERR] : [IOERR];
  const codes = kind === 'ENOSPC' ? [FULL] : kind === 'EIO' ? [IOERR] : ofPath;
  if (error.errno === kind && codes.includes(error.resultCode)) return;
  const says = `"${error.message}", ${error.resultCode}, ${error.errno}`;
  throw new Error(`after ${failed} it says ${says}`, { cause: error });
}

/** Runs all steps with a fault: what fails must say so, change nothing, and succeed once the disk is freed. Gives the number of errors. */
function runWith(fault: Fault | null): number {
  let errors = 0;
  const attempt = <T>(run: () => T): { value: T } | null => {
    try {
      return { value: run() };
    } catch (error) {
      if (!fault) throw error;
      checkError(error, fault);
      isOpening = false;
      errors += 1;
      return null;
    }
  };
  /** Attempts something, a second time if it must fail again, and then with a disk that is freed. */
  const insist = <T>(run: () => T, whenFreed: () => void = () => {}): T => {
    const done = attempt(run) ?? (fault?.isLasting ? attempt(run) : null);
    if (done) return done.value;
    faulty.free();
    whenFreed();
    return run();
  };
  for (const name of readdirSync(dirname(path))) rmSync(join(dirname(path), name));
  faulty.set(fault);
  let file = insist(() => open(engine, path));
  for (const [index, step] of STEPS.entries()) {
    if (index === REOPENED_BEFORE) {
      attempt(() => file.close());
      file = insist(() => open(engine, path));
    }
    insist(
      () => step(file),
      () => {
        file.rollback();
        same('what failed has left', contentsOf(file), expected[index - 1] ?? '');
      },
    );
  }
  attempt(() => file.close());
  return errors;
}

function same(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted)
    throw new Error(`${what} ${String(found).slice(0, 200)}, not ${String(wanted).slice(0, 200)}`);
}

/** Opens what a run has left, with an engine that knows of no faults. */
function checkFiles(): void {
  const file = open(sound, path);
  same('the integrity check says', file.query('pragma integrity_check').rows[0]?.['integrity_check'], 'ok');
  same('the database holds', contentsOf(file), expected.at(-1));
  file.close();
  same('the format of the copy is', readFileSync(copy).subarray(18, 20).toString('hex'), '0202');
  const copied = open(sound, copy);
  same('the copy holds', contentsOf(copied), expected[COPIED_IN]);
  copied.close();
}

const openDescriptors = (): number =>
  process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;

runWith(null);
const callSites = [...faulty.calls];
const KINDS = ['ENOSPC', 'EIO', 'EMFILE', 'EACCES', 'short'] as const;

describe.each(KINDS)('%s at any call', (kind) => {
  it.each([
    ['once', false],
    ['until the disk is freed', true],
  ])('%s is reported or overcome, loses nothing and leaks nothing', (_name, isLasting) => {
    const faults = callSites
      .map((syscall, at) => ({ syscall, fault: { at, kind, isLasting } }))
      .filter(({ syscall }) => kind !== 'short' || ['read', 'write'].includes(syscall));
    const wrong = faults.flatMap(({ syscall, fault }) => {
      const descriptors = openDescriptors();
      try {
        errors += runWith(fault);
        faulty.free();
        checkFiles();
        same('the number of open files is', openDescriptors(), descriptors);
        return [];
      } catch (error) {
        return [
          `${JSON.stringify(fault)} (${syscall}): ${error instanceof Error ? error.message : String(error)}`,
        ];
      } finally {
        runs += 1;
      }
    });
    expect(wrong).toEqual([]);
  });
});

it('names a system that writes nothing, where it would wait for ever', async () => {
  const file = open(sound, path);
  file.close();
  const idle = await createEngine({ ...nodeFileSystem, writeSync: () => 0 });
  expect(() => idle.open(path)).toThrow(expect.objectContaining({ name: 'SqliteError', resultCode: IOERR }));
});
