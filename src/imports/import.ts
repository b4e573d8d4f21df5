import { UserError } from '../domain/user-error.ts';
import { type Reading, UNKNOWN_ORGANIZATION } from './cells.ts';
import { clip, type Header, readCells, readHeader } from './columns.ts';
import type { CsvRow } from './csv.ts';
import type { GoodRow, RowKind } from './row-kind.ts';

/** Rows that were stored, by whether they were there before. */
export interface Saved {
  readonly fresh: number;
  readonly changed: number;
  readonly known: number;
}

/** What an import came to. */
export interface Imported extends Saved {
  readonly rejected: number;
  /** Why the first of the rejected rows are, by line. */
  readonly reasons: readonly string[];
  readonly unknownColumns: readonly string[];
}

const SAVED_AT_ONCE = 1000;
const REASONS_SHOWN = 20;

/** Reads the rows of a file, saves the good ones in portions and counts the others; throws a UserError where there is nothing to read. */
export async function importRows<T>(
  rows: AsyncIterable<CsvRow>,
  kind: RowKind<T>,
  reading: Reading,
  save: (rows: readonly T[]) => Promise<Saved>,
): Promise<Imported> {
  const found = { fresh: 0, changed: 0, known: 0, rejected: 0, reasons: [] as string[] };
  const first = firstSeen<T>();
  let header: Header | null = null;
  let waiting: T[] = [];
  const saveWaiting = async (): Promise<void> => {
    const { fresh, changed, known } = await save(waiting);
    found.fresh += fresh;
    found.changed += changed;
    found.known += known;
    waiting = [];
  };
  for await (const row of rows) {
    if (!header) {
      header = readHeader(row.cells, kind.columns);
      continue;
    }
    const read = readRow(header, row, kind, reading);
    const fate = typeof read === 'function' ? read : first(read, row.line);
    if (fate === 'repeated') found.known += 1;
    else if (typeof fate === 'function') {
      found.rejected += 1;
      if (found.reasons.length < REASONS_SHOWN) found.reasons.push(`line ${row.line}: ${fate()}`);
    } else waiting.push(fate.kept);
    if (waiting.length === SAVED_AT_ONCE) await saveWaiting();
  }
  if (!header)
    throw new UserError('The file is empty; it needs a header and a row for each answer or month.');
  if (waiting.length > 0) await saveWaiting();
  if (found.fresh + found.changed + found.known + found.rejected === 0)
    throw new UserError('The file has a header and no rows, so there is nothing to import.');
  return { ...found, unknownColumns: header.unknown };
}

/** Why a row is rejected; put into words only where somebody reads it. */
type Rejection = () => string;

function readRow<T>(
  header: Header,
  { cells }: CsvRow,
  { schema }: RowKind<T>,
  { organizations }: Reading,
): GoodRow<T> | Rejection {
  const filled = readCells(header, cells);
  if (typeof filled === 'string') return () => filled;
  const { success, data, error } = schema.safeParse(filled);
  if (success) return data;
  return () =>
    error.issues
      .map(({ path, message }) => {
        const [column] = path.map(String);
        if (column === undefined) return `it ${message}`;
        const text = filled[column];
        if (text === undefined) return `${column} ${message}`;
        const near = message === UNKNOWN_ORGANIZATION ? `.${organizations.near(text)}` : '';
        return `${column} "${clip(text)}" ${message}${near}`;
      })
      .join('; ');
}

/** Tells rows that came before in the same file: several equal answers are several, unless they carry an id. */
function firstSeen<T>() {
  const named = new Map<string, { readonly line: number; readonly meaning: string }>();
  const equal = new Map<string, number>();
  return (row: GoodRow<T>, line: number): { readonly kept: T } | 'repeated' | Rejection => {
    if (!row.isNamed) {
      const times = (equal.get(row.key) ?? 0) + 1;
      equal.set(row.key, times);
      return { kept: row.keep(`${row.key} ${times}`) };
    }
    const before = named.get(row.key);
    if (!before) {
      named.set(row.key, { line, meaning: row.meaning });
      return { kept: row.keep(row.key) };
    }
    if (before.meaning === row.meaning) return 'repeated';
    return () => `it is on line ${before.line} too, with other values`;
  };
}
