import { DateTime } from 'luxon';
import { z } from 'zod';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { OrganizationNames } from './organizations.ts';

/** What cells are read against. */
export interface Reading {
  readonly now: EpochSeconds;
  /** The IANA zone of dates that give none. */
  readonly timeZone: string;
  /** Who supplied the rows. */
  readonly source: string;
  readonly organizations: OrganizationNames;
}

const LARGEST_AMOUNT = 1e12;
const EARLIEST_YEAR = 2000;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/iu;

/** A cell that must be filled. */
export const cell = z.string({ error: 'is empty' });

/** A whole number within bounds. */
export const wholeNumber = (
  low: number,
  high: number,
  fault = `is not a whole number from ${low} to ${high}`,
) =>
  cell
    .regex(/^[+-]?\d{1,9}(?:\.0+)?$/u, fault)
    .transform(Number)
    .refine((value) => value >= low && value <= high, fault);

const WORDS: Readonly<Record<string, string>> = { good: '5', bad: '1' };

/** One to five points, or plainly good or bad. */
export const satisfaction = cell
  .transform((text) => WORDS[text.toLowerCase()] ?? text)
  .pipe(wholeNumber(1, 5, 'is neither good, bad nor a whole number from 1 to 5'));

/** How often something happened. */
export const count = wholeNumber(0, 999_999_999);

/** An amount of money, in whatever currency the account counts in. */
export const amount = cell
  .regex(/^\d+(?:\.\d+)?$/u, 'is not a plain amount such as 1234.50')
  .transform(Number)
  .refine((value) => value <= LARGEST_AMOUNT, 'is more money than there is');

const ANSWERS: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  y: true,
  '1': true,
  no: false,
  false: false,
  n: false,
  '0': false,
};

/** Yes or no. */
export const yesOrNo = cell.transform((text, context) => {
  const answer = ANSWERS[text.toLowerCase()];
  if (answer !== undefined) return answer;
  context.addIssue({ code: 'custom', message: 'is neither yes nor no' });
  return z.NEVER;
});

/** The number of a ticket. */
export const ticketId = cell
  .regex(/^#?[1-9]\d{0,14}$/u, 'is not the number of a ticket')
  .transform((text) => Number(text.replace('#', '')));

/** One of a few words, whatever their case. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  cell.transform((text, context) => {
    const found = words.find((word) => word === text.toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `is none of ${words.join(', ')}` });
    return z.NEVER;
  });

/** An instant: as it is given, or the local noon of a bare date. */
export const instant = ({ timeZone }: Pick<Reading, 'timeZone'>) =>
  cell.transform((text, context) => {
    const time = readInstant(text, timeZone);
    if (time?.isValid && time.year >= EARLIEST_YEAR && time.year < 2100) return time.toUnixInteger();
    context.addIssue({
      code: 'custom',
      message: time?.isValid ? `is not of this century` : 'is not a date; write YYYY-MM-DD',
    });
    return z.NEVER;
  });

/** An instant of the past; the present day's noon counts as past. */
export const pastInstant = (reading: Reading) => {
  const endOfToday = DateTime.fromSeconds(reading.now, { zone: reading.timeZone }).endOf('day');
  return instant(reading).refine((at) => at <= endOfToday.toUnixInteger(), 'is in the future');
};

function readInstant(text: string, zone: string): DateTime | null {
  const [, date, time, offset = ''] = INSTANT.exec(text) ?? [];
  if (date === undefined) return null;
  const iso = `${date}T${time ?? '12:00'}${/^(?:z|utc)$/iu.test(offset) ? 'Z' : offset}`;
  return DateTime.fromISO(iso, { zone });
}

/** A calendar month that has begun, as YYYY-MM. */
export const month = ({ now, timeZone }: Reading) => {
  const present = DateTime.fromSeconds(now, { zone: timeZone }).toFormat('yyyy-MM');
  return cell
    .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u, { error: 'is not a month; write YYYY-MM', abort: true })
    .refine((text) => text <= present, 'is in the future');
};

/** An organization by its name or Zendesk's id of it. */
export const organization = ({ organizations }: Reading) =>
  cell.transform((text, context) => {
    const found = organizations.find(text);
    if (typeof found === 'number') return found;
    const message = found === 'several' ? 'is the name of several; give the id' : UNKNOWN_ORGANIZATION;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** Looking for what is near takes long, so it is left to whoever shows the sentence. */
export const UNKNOWN_ORGANIZATION = 'is not known';
