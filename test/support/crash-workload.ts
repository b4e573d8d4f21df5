import { createRandom, type Random } from '../../src/demo/random.ts';
import type { DatabaseFile } from '../../src/store/file/engine.ts';

/** One way to use a database; the same variant always does the same. */
export interface Variant {
  readonly seed: number;
  readonly steps: number;
  /** Pages after which the log is checkpointed. */
  readonly checkpointAt: number;
  /** Pages; a small cache writes to the log before the transaction is committed. */
  readonly cachePages: number;
  readonly hasBackup: boolean;
  readonly synchronous: 'full' | 'off';
}

/** How far a workload came. Its transactions are numbered from 1. */
export interface Progress {
  /** The last transaction whose commit returned. */
  acknowledged: number;
  /** Whether the commit of the next one was called. */
  isCommitting: boolean;
  /** The transaction the backup was taken after, once it is said to be whole. */
  backedUp: number | null;
}

export const BACKUP = '/disk/backup.db';

export interface Host {
  open(): DatabaseFile;
  close(file: DatabaseFile): void;
  onAcknowledged?(): void;
}

/** Uses a database as the variant says, until it is through or something throws. */
export function runWorkload(host: Host, variant: Variant, progress: Progress): void {
  const random = createRandom(variant.seed);
  const open = (): DatabaseFile => {
    const file = host.open();
    file.execute(
      `pragma journal_mode = wal; pragma synchronous = ${variant.synchronous}; pragma temp_store = memory;
       pragma cache_size = ${variant.cachePages}; pragma wal_autocheckpoint = ${variant.checkpointAt};`,
    );
    return file;
  };
  let file = open();
  const acknowledge = (): void => {
    progress.acknowledged += 1;
    progress.isCommitting = false;
    host.onAcknowledged?.();
  };
  const transaction = (change: () => void): void => {
    file.begin();
    change();
    file.query('insert into ledger values (?)', [progress.acknowledged + 1]);
    progress.isCommitting = true;
    file.execute('commit');
    acknowledge();
  };
  const backUp = (): void => {
    const copy = file.copyTo(BACKUP);
    copy.step(3);
    transaction(() => upsert(file, random, 5));
    while (copy.step(8));
    progress.backedUp = progress.acknowledged;
  };
  const reopen = (): void => {
    host.close(file);
    file = open();
  };
  const STEPS = [
    { weight: 5, run: () => transaction(() => upsert(file, random, random.between(1, 12))) },
    { weight: 2, run: () => transaction(() => upsert(file, random, 40)) },
    { weight: 2, run: () => transaction(() => update(file, random)) },
    { weight: 2, run: () => transaction(() => remove(file, random)) },
    { weight: 1, run: () => transaction(() => changeSchema(file, progress.acknowledged)) },
    { weight: 1, run: () => alone(file, progress, acknowledge) },
    { weight: 1, run: () => rollBack(file, random) },
    { weight: 1, run: () => file.execute(`pragma wal_checkpoint(${random.pick(['full', 'truncate'])})`) },
    { weight: 2, run: reopen },
    { weight: 0.3, run: () => file.execute('vacuum') },
  ];
  transactionOfTables(file, progress, acknowledge);
  for (let step = 0; step < variant.steps; step += 1) {
    if (variant.hasBackup && step === Math.floor(variant.steps / 2)) backUp();
    random.weighted(STEPS).run();
  }
  host.close(file);
}

/** The first transaction, which makes the tables. */
function transactionOfTables(file: DatabaseFile, progress: Progress, acknowledge: () => void): void {
  file.begin();
  file.execute(`
    create table ledger (n integer primary key);
    create table tickets (id integer primary key, subject text, body text, score real);
    create index tickets_by_subject on tickets (subject);
    create table tags (ticket_id integer, tag text, primary key (ticket_id, tag)) without rowid;
    insert into ledger values (1);
  `);
  progress.isCommitting = true;
  file.execute('commit');
  acknowledge();
}

/** A statement that is a transaction of its own. */
function alone(file: DatabaseFile, progress: Progress, acknowledge: () => void): void {
  progress.isCommitting = true;
  file.query('insert into ledger values (?)', [progress.acknowledged + 1]);
  acknowledge();
}

function upsert(file: DatabaseFile, random: Random, count: number): void {
  const ids = Array.from({ length: count }, () => random.between(1, 120));
  file.runMany(
    `insert into tickets (id, subject, body, score) values (?, ?, ?, ?)
     on conflict (id) do update set subject = excluded.subject, body = excluded.body, score = excluded.score`,
    ids.map((id) => [
      id,
      `${random.between(1, 1e9)}`,
      'body '.repeat(random.between(2, 120)),
      random.number(),
    ]),
  );
  file.runMany(
    'insert or ignore into tags values (?, ?)',
    ids.map((id) => [id, random.pick(['urgent', 'billing', 'vip'])]),
  );
}

function update(file: DatabaseFile, random: Random): void {
  file.query("update tickets set body = body || ' more', score = score + 1 where id % ? = 0", [
    random.between(2, 9),
  ]);
}

function remove(file: DatabaseFile, random: Random): void {
  const from = random.between(1, 100);
  file.query('delete from tickets where id between ? and ?', [from, from + 15]);
  file.query('delete from tags where ticket_id between ? and ?', [from, from + 15]);
}

function changeSchema(file: DatabaseFile, n: number): void {
  file.execute(`
    alter table tickets add column extra_${n} integer not null default ${n};
    create table made_${n} (id integer primary key, word text);
    insert into made_${n} (word) select subject from tickets limit 10;
  `);
}

function rollBack(file: DatabaseFile, random: Random): void {
  file.begin();
  upsert(file, random, 30);
  file.execute('create table never (id integer)');
  file.rollback();
}

/** Everything a database holds, as one text. */
export function contentsOf(file: DatabaseFile): string {
  const tables = file.query("select name, sql from sqlite_schema where type = 'table' order by name").rows;
  const contents = tables.map(({ name, sql }) => {
    const columns = file.query('select name from pragma_table_info(?)', [name ?? null]).rows;
    const names = columns.map((column) => String(column['name']));
    const row = names.map((column) => `quote(${column})`).join(" || ',' || ");
    const { rows } = file.query(
      `select group_concat(${row}, ';' order by ${names.join(', ')}) as content from ${String(name)}`,
    );
    return `${String(sql)}: ${String(rows[0]?.['content'])}`;
  });
  return contents.join('\n');
}
