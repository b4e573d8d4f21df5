import type { AccountMonth } from '../../src/domain/account-month.ts';
import type { NewResponse, ResponseKind } from '../../src/domain/response.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { accountRows } from '../../src/imports/accounts.ts';
import type { Reading } from '../../src/imports/cells.ts';
import { type CsvRow, readCsv } from '../../src/imports/csv.ts';
import { type Imported, importRows } from '../../src/imports/import.ts';
import { organizationNames } from '../../src/imports/organizations.ts';
import { responseRows } from '../../src/imports/responses.ts';
import { at } from './ticket.ts';

/** A Wednesday, 10:30 in Berlin. */
export const NOW = at('2026-11-18T09:30:00Z');

export const ORGANIZATIONS = [
  { id: 11, name: 'Acme', isDeleted: false },
  { id: 12, name: 'Globex, Inc.', isDeleted: false },
  { id: 13, name: 'Twins', isDeleted: false },
  { id: 14, name: 'twins', isDeleted: false },
  { id: 15, name: 'Phoenix', isDeleted: true },
  { id: 16, name: 'Phoenix', isDeleted: false },
  { id: 17, name: 'Gone', isDeleted: true },
  { id: 18, name: '2026', isDeleted: false },
];

export const reading: Reading = {
  now: NOW,
  timeZone: 'Europe/Berlin',
  source: 'Test',
  organizations: organizationNames(ORGANIZATIONS),
};

/** Scores from 1 to 7 of which the low ones are good. */
export const EFFORT: Settings = {
  ...DEFAULT_SETTINGS,
  ces: { low: 1, high: 7, isLowGood: true, favourable: 3 },
};

/** A file's bytes, in pieces of a size. */
export async function* piecesOf(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** All rows of a CSV file. */
export async function rowsIn(content: string | Uint8Array, size?: number): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(piecesOf(content, size))) rows.push(row);
  return rows;
}

interface Kept<T> {
  readonly kept: readonly T[];
  readonly imported: Imported;
}

/** Imports answers from a text, and gives those that would be stored. */
export async function importResponses(content: string, kind: ResponseKind): Promise<Kept<NewResponse>> {
  const kept: NewResponse[] = [];
  const rows = readCsv(piecesOf(content));
  const imported = await importRows(rows, responseRows(kind, reading, EFFORT.ces), reading, keepIn(kept));
  return { kept, imported };
}

/** Imports facts of accounts from a text, and gives those that would be stored. */
export async function importAccounts(content: string): Promise<Kept<AccountMonth>> {
  const kept: AccountMonth[] = [];
  const imported = await importRows(readCsv(piecesOf(content)), accountRows(reading), reading, keepIn(kept));
  return { kept, imported };
}

const keepIn =
  <T>(kept: T[]) =>
  async (rows: readonly T[]) => {
    kept.push(...rows);
    return { fresh: rows.length, changed: 0, known: 0 };
  };
