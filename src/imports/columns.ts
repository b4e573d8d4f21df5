import { didYouMean } from '../domain/nearest.ts';
import { UserError } from '../domain/user-error.ts';

/** What a column may be called, by its own name. */
export type Columns = Readonly<Record<string, { readonly isNeeded?: true; readonly aliases?: string }>>;

/** A header understood: where each column stands, and what nobody knows. */
export interface Header {
  readonly width: number;
  readonly places: ReadonlyMap<string, number>;
  /** As they are written. */
  readonly unknown: readonly string[];
}

const SHOWN = 10;

const folded = (name: string): string =>
  name
    .trim()
    .toLocaleLowerCase()
    .replaceAll(/[\s_-]+/gu, '_');

/** Finds the columns in a header; throws a UserError where one that is needed is missing, or one is there twice. */
export function readHeader(cells: readonly string[], columns: Columns): Header {
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const own = new Set(cells.map(folded).filter((name) => Object.hasOwn(columns, name)));
  const nameOf = namesOf(columns);
  for (const [place, cell] of cells.entries()) {
    const name = nameOf.get(folded(cell));
    // Where a column is there under its own name, another that merely resembles it is something else.
    if (name === undefined || (own.has(name) && folded(cell) !== name)) unknown.push(cell);
    else if (places.has(name)) throw twice(name, cells[places.get(name) ?? 0] ?? '', cell);
    else places.set(name, place);
  }
  for (const [name, { isNeeded }] of Object.entries(columns))
    if (isNeeded && !places.has(name)) throw missing(name, cells);
  return { width: cells.length, places, unknown: unknown.filter((cell) => cell !== '') };
}

function namesOf(columns: Columns): Map<string, string> {
  const entries = Object.entries(columns).flatMap(([name, { aliases = '' }]) =>
    [name, ...aliases.split(' ')].map((word) => [word, name] as const),
  );
  return new Map(entries.filter(([word]) => word !== ''));
}

const twice = (name: string, one: string, other: string): UserError =>
  new UserError(
    `The columns "${clip(one)}" and "${clip(other)}" would both be "${name}"; rename or remove one of them.`,
  );

function missing(name: string, cells: readonly string[]): UserError {
  const near = didYouMean(name, cells);
  return new UserError(`The file has no column "${name}"; its columns are ${listed(cells)}.${near}`);
}

/** "a, b and 12 more". */
export function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).map(clip).join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`;
}

/** The filled cells of a row by column, or why the row cannot be told apart into them. */
export function readCells(header: Header, cells: readonly string[]): Record<string, string> | string {
  if (cells.length !== header.width) {
    return `it has ${cells.length.toLocaleString('en-US')} cells where the header has ${header.width.toLocaleString('en-US')}`;
  }
  const filled: Record<string, string> = {};
  for (const [name, place] of header.places) {
    const cell = cells[place];
    if (cell !== undefined && cell !== '') filled[name] = cell;
  }
  return filled;
}

/** As much of a cell as a sentence takes, on one line. */
export function clip(cell: string): string {
  const line = cell.replaceAll(/[\p{Cc}\s]+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
