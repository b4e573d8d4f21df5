import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { aggregates, type Statement, schemaStatements, ticketUpsert } from './engine-statements.ts';
import { openVariants, type Variant } from './engine-variants.ts';
import { loadNative } from './native.ts';
import { ticketRows } from './rows.ts';
import { at, counted, inRounds, mean, milliseconds, say, sayRow } from './timing.ts';
import { PAGE, type World } from './world.ts';

const TICKETS = 100_000;
const DAYS = 90;
const AGAIN = 50;
const ASKED = 25;

/** What our file costs beside the same engine in memory, and beside native code: the store's own SQL, without the rest of the store. */
export async function measureEngine(world: World): Promise<void> {
  const variants = await openVariants(world.folder, loadNative(say));
  const { columns, rowOf } = ticketRows(world, TICKETS, DAYS);
  for (const sql of await schemaStatements(world, join(world.folder, 'schema.db')))
    for (const variant of variants) await variant.execute(sql);
  say(`The engine: pages of ${counted(PAGE)} tickets of ${columns.length} columns, one transaction each;`);
  say(
    `then questions over ${counted(TICKETS)}. In turn, medians (and means, where pages now and then cost more).`,
  );
  sayRow('', ['file', 'memory', 'native', 'in thread', 'file/memory', 'file/native']);

  const upsert = await ticketUpsert(columns);
  const pageOf = (page: number) => Array.from({ length: PAGE }, (_, index) => rowOf(page * PAGE + index));
  const pages = Array.from({ length: TICKETS / PAGE }, (_, page) => pageOf(page));
  const store = (variant: Variant, round: number) => variant.store(upsert, pages[round] ?? []);
  sayCompared('a page stored as new', await inRounds(variants, pages.length, store), true);
  sayCompared('a page stored again', await inRounds(variants, AGAIN, store), true);
  for (const statement of await aggregates(world.now)) {
    await expectSameRows(variants, statement);
    const asking = await inRounds(variants, ASKED, (variant) =>
      variant.ask(statement.sql, statement.parameters),
    );
    sayCompared(statement.name, asking, false);
  }
  for (const variant of variants) await variant.close();
}

function sayCompared(label: string, spent: ReadonlyMap<Variant, number[]>, hasMeans: boolean): void {
  const of = (name: string): number[] => [...spent].find(([variant]) => variant.name === name)?.[1] ?? [];
  const sayBy = (rowLabel: string, value: (sorted: readonly number[]) => number): void => {
    const values = ['file', 'memory', 'native', 'thread'].map((name) => value(of(name)));
    const [file = Number.NaN, memory = Number.NaN, native = Number.NaN] = values;
    sayRow(rowLabel, [...values.map(milliseconds), ratio(file, memory), ratio(file, native)]);
  };
  sayBy(label, (sorted) => at(sorted, 0.5));
  if (hasMeans) sayBy('  on the mean', mean);
}

const ratio = (value: number, base: number): string =>
  Number.isNaN(value / base) ? '-' : `${(value / base).toFixed(2)} ×`;

async function expectSameRows(variants: readonly Variant[], { sql, parameters }: Statement): Promise<void> {
  const answers: unknown[][] = [];
  for (const variant of variants) answers.push(await variant.ask(sql, parameters));
  const plain = answers.map((rows) => JSON.parse(JSON.stringify(rows)) as unknown);
  if (!plain.every((rows) => isDeepStrictEqual(rows, plain[0]))) throw new Error(`Engines differ on ${sql}`);
}
