import type { SettingKey } from '../../domain/fcr/setting-changes.ts';
import type { ExceptionRule, FcrSettings } from '../../domain/fcr/settings.ts';
import { UserError } from '../../domain/user-error.ts';
import { type AccountNames, idsOf, type KnownThings } from '../account-names.ts';
import { splitList } from '../split-list.ts';

/** An unsolved ticket is given up after 30 days, so a window that is longer would never end. */
export const LONGEST_WINDOW_DAYS = 20;
/** What empties a list. */
const NONE = /^(?:none|nothing|nobody)$/iu;

type Readers = {
  readonly [Key in Exclude<SettingKey, 'models' | 'exceptions'>]: (
    text: string,
    account: AccountNames,
  ) => FcrSettings[Key];
};

const READERS: Readers = {
  windowDays: readDays,
  triageGroupIds: (text, account) => readIds(text, groupsOf(account)),
  qualifiedGroupIds: (text, account) => readIds(text, groupsOf(account)),
  qualifiedRoles: (text) => readList(text).map(readRole),
  acceptingTags: readTags,
  noFurtherActionTags: readTags,
  clarificationMacroIds: (text) => wordsOf(text).map(readMacro),
  callerFormIds: (text, { forms }) => readIds(text, { noun: 'form', records: forms }),
  callerTags: readTags,
  escalationTags: readTags,
  categoryFieldId: (text, { ticketFields }) =>
    readIds(text, { noun: 'ticket field', records: ticketFields })[0] ?? null,
  productFieldId: (text, { productFields }) =>
    readIds(text, { noun: 'drop-down ticket field', records: productFields })[0] ?? null,
};

export type PlainKey = keyof Readers;

/** Reads the value of a setting as it is typed; throws a UserError where a part of it is wrong or names nothing. */
export const readSetting = <Key extends PlainKey>(
  key: Key,
  text: string,
  account: AccountNames,
): FcrSettings[Key] => READERS[key](text, account);

const groupsOf = ({ groups }: AccountNames): KnownThings => ({ noun: 'group', records: groups });

function readList(text: string): string[] {
  if (text.trim() === '' || NONE.test(text.trim())) return [];
  const items = unique(splitList(text));
  if (items.length > 0) return items;
  throw new UserError(`"${text.trim()}" names nothing; write none to empty the list.`);
}

const readIds = (text: string, known: KnownThings): number[] =>
  unique(readList(text).flatMap((name) => idsOf(name, known)));

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Tags and ids hold no spaces, so a space tells them apart as a comma does. */
const wordsOf = (text: string): string[] => unique(readList(text).flatMap((item) => item.split(/\s+/u)));

function readTags(text: string): string[] {
  return unique(wordsOf(text).map(readTag));
}

/** Zendesk keeps tags in lower case. */
export function readTag(typed: string): string {
  const tag = typed.replace(/^tag:/iu, '').replace(/^"|"$/gu, '').toLocaleLowerCase();
  if (tag !== '' && !/[\s",]/u.test(tag)) return tag;
  throw new UserError(`"${typed}" is no tag; a tag has no spaces, commas or quotes.`);
}

function readDays(text: string): number {
  const days = Number(/^(\d+)(?:\s*(?:business\s+)?(?:days?|d))?$/iu.exec(text.trim())?.[1]);
  if (days >= 1 && days <= LONGEST_WINDOW_DAYS) return days;
  throw new UserError(
    `The window is a whole number of business days from 1 to ${LONGEST_WINDOW_DAYS}, for example "5 business days"; I got "${text.trim()}".`,
  );
}

function readRole(typed: string): string {
  const role = typed.toLocaleLowerCase().replace(/s$/u, '');
  if (role === 'admin' || role === 'agent' || /^\d+$/u.test(role)) return role;
  throw new UserError(`A role is admin, agent or the id of a custom role; I got "${typed}".`);
}

function readMacro(typed: string): number {
  const id = Number(typed);
  if (/^\d+$/u.test(typed) && Number.isSafeInteger(id) && id > 0) return id;
  throw new UserError(
    `A macro is given by its id, the number at the end of its address in Zendesk; I got "${typed}".`,
  );
}

/** Reads "duplicates tag:duplicate", with a name in quotes where it has spaces or not. */
export function readException(text: string): ExceptionRule {
  const [, quoted, plain, tag = ''] = /^(?:"([^"]+)"|(\S.*?))\s+tag:\s*(\S+)$/iu.exec(text.trim()) ?? [];
  const name = (quoted ?? plain ?? '').trim();
  if (name === '')
    throw new UserError(
      `An exception is a name and a tag, for example "duplicates tag:duplicate"; I got "${text.trim()}".`,
    );
  if (name.length > 60) throw new UserError('The name of an exception has at most 60 characters.');
  return { name, tag: readTag(tag) };
}
