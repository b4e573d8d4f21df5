import type { SettingNames } from '../domain/fcr/settings-in-words.ts';
import { didYouMean } from '../domain/nearest.ts';
import type { NamedRecord } from '../domain/reference.ts';
import { UserError } from '../domain/user-error.ts';
import { comparable } from './names.ts';

/** What of the account settings can be about. */
export interface AccountNames {
  readonly groups: readonly NamedRecord[];
  readonly forms: readonly NamedRecord[];
  /** Those whose values put tickets into categories. */
  readonly ticketFields: readonly NamedRecord[];
  /** Those of which a ticket has one value. */
  readonly productFields: readonly NamedRecord[];
  /** Those tickets came in by. */
  readonly channels: readonly string[];
}

/** How a kind of thing is spoken of, and which there are. */
export interface KnownThings {
  readonly noun: string;
  readonly records: readonly NamedRecord[];
}

/** The ids of a typed name, or of a typed id; throws a UserError with the nearest names where there is none. */
export function idsOf(typed: string, { noun, records }: KnownThings): number[] {
  const wanted = comparable(typed);
  const named = records.filter(({ name }) => comparable(name) === wanted).map(({ id }) => id);
  if (named.length > 0) return named;
  if (records.some(({ id }) => String(id) === wanted)) return [Number(wanted)];
  const names = records.map(({ name }) => name);
  throw new UserError(`There is no ${noun} "${typed}".${didYouMean(typed, names) || choices(noun, names)}`);
}

function choices(noun: string, names: readonly string[]): string {
  if (names.length === 0) return ` No ${noun} has been read from Zendesk yet.`;
  return names.length <= 12 ? ` Choose from ${names.join(', ')}.` : '';
}

/** Names for the ids of settings; what Zendesk no longer has keeps its id. */
export function settingNames({ groups, forms, ticketFields, productFields }: AccountNames): SettingNames {
  const among = (noun: string, records: readonly NamedRecord[]) => {
    const names = new Map(records.map(({ id, name }) => [id, name]));
    return (id: number): string => names.get(id) ?? `${noun} ${id} (gone from Zendesk)`;
  };
  return {
    group: among('group', groups),
    form: among('form', forms),
    field: among('field', [...ticketFields, ...productFields]),
  };
}
