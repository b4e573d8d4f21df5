import type { FieldOwner, MappedField, MappedKind } from './settings.ts';
import type { EpochSeconds } from './ticket.ts';

/** The variable each kind of answer is mapped with. */
export const FIELD_VARIABLES: Readonly<Record<MappedKind, string>> = { nps: 'NPS_FIELD', ces: 'CES_FIELD' };

/** The keys of the mapped fields of tickets, users or organizations. */
export const keysOf = (fields: readonly MappedField[], owner: FieldOwner): string[] =>
  fields.filter((field) => field.owner === owner).map(({ key }) => key);

/** What mapped fields hold, by key; null where they are empty, and nothing where a record does not tell. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** What one record of Zendesk's holds in mapped fields, and when it last changed. */
export interface FieldReading {
  readonly recordId: number;
  readonly at: EpochSeconds;
  readonly ticketId: number | null;
  readonly organizationId: number | null;
  readonly values: FieldValues;
}

/** Reads the values of some keys, and of no others. */
export function pickValues(held: Readonly<Record<string, unknown>>, keys: readonly string[]): FieldValues {
  const picked = keys.filter((key) => Object.hasOwn(held, key));
  return Object.fromEntries(picked.map((key) => [key, held[key] ?? null]));
}

const NUMBER = /^[+-]?\d+(?:[.,]0{1,2})?$/u;
/** What stands before the number must not make it another one. */
const TRAILING_NUMBER = /[^\d.,]0*(\d{1,4})$/u;

/** The whole number that a field holds or its tag ends with; null where it is empty, and undefined where that is no score within bounds. */
export function scoreIn(
  value: unknown,
  { low, high }: { readonly low: number; readonly high: number },
): number | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && value.trim() === '') return null;
  const score = typeof value === 'string' ? numberIn(value.trim()) : value;
  return typeof score === 'number' && Number.isInteger(score) && score >= low && score <= high
    ? score
    : undefined;
}

function numberIn(text: string): number {
  const found = NUMBER.test(text) ? text.replace(',', '.') : TRAILING_NUMBER.exec(text)?.[1];
  return found === undefined ? Number.NaN : Number(found);
}
