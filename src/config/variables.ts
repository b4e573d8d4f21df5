import { z } from 'zod';
import { parseMinutes } from '../domain/duration.ts';
import { FIELD_OWNERS, type FieldName } from '../domain/settings.ts';
import { parseOrganizationFields } from './organization-fields.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A weekday by its name or the first three letters or more of it; -1 where it is none. */
const dayOf = (name: string): number =>
  name.length < 3 ? -1 : DAYS.findIndex((day) => day.startsWith(name));

const wholeNumber = (name: string, smallest: number, largest: number) =>
  z
    .string()
    .regex(/^\d+$/u, `must be a whole number, for example ${name}=${smallest}`)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest, `must be between ${smallest} and ${largest}`);

const startsWith = (prefix: string, where: string) =>
  z
    .string()
    .refine(
      (value) => value.startsWith(prefix) && value.length > prefix.length,
      `must start with ${prefix} and go on (${where})`,
    );

const isZone = (zone: string): boolean => {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return timeZone !== '' && !/^[+-]/u.test(zone);
  } catch {
    return false;
  }
};

/** A secret sent over plain HTTP is only safe on this machine. */
function isSafeOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/u.test(hostname))
  );
}

const URL_FAULT = 'must be an https:// address without a login (http:// only for this machine)';

/** Reads "mon-fri", "mon,wed" or "daily" as weekdays, Monday being 1; null where it is neither. */
export function parseDays(text: string): number[] | null {
  const days = new Set<number>();
  for (const part of text
    .toLowerCase()
    .replace(/^(daily|every day)$/u, 'mon-sun')
    .split(/[\s,]+/u)) {
    const [from, to, ...more] = part.split(/[-–—]/u).map(dayOf);
    if (from === undefined || more.length > 0 || from < 0 || (to ?? 0) < 0) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day + 1);
      if (day === (to ?? from)) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}

const TIME_OF_DAY = /^([01]?\d|2[0-3]):([0-5]\d)$/u;

const digestTime = z
  .string()
  .regex(TIME_OF_DAY, 'must be a time of day such as 09:00')
  .transform((text) => {
    const [hour, minute] = text.split(':').map(Number);
    return { hour: hour ?? 0, minute: minute ?? 0 };
  });

/** Reads "06:00,14:00,22:00" as the minutes since midnight at which shifts start; null where they are no shifts. */
export function parseShifts(text: string): number[] | null {
  const starts = text.split(',').map((start) => {
    const [, hour, minute] = TIME_OF_DAY.exec(start.trim()) ?? [];
    return hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
  });
  const isAscending = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0));
  return isAscending && !starts.includes(Number.NaN) && starts.length >= 2 && starts.length <= 6
    ? starts
    : null;
}

const shifts = z.string().transform((text, context) => {
  const starts = parseShifts(text);
  if (starts) return starts;
  context.addIssue({
    code: 'custom',
    message:
      'must give 2 to 6 times at which shifts start, each later than the one before, such as 06:00,14:00,22:00',
  });
  return z.NEVER;
});

const digestDays = z.string().transform((text, context) => {
  const days = parseDays(text);
  if (days) return days;
  context.addIssue({ code: 'custom', message: 'must name weekdays, such as mon-fri or mon,wed,fri' });
  return z.NEVER;
});

const duration = z
  .string()
  .transform((text, context) => {
    try {
      return parseMinutes(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a duration such as 30m, 4h or 2d' });
      return z.NEVER;
    }
  })
  .refine((minutes) => minutes >= 1 && minutes <= 366 * 1440, 'must be between 1 minute and 366 days');

const LARGEST_SCORE = 100;

const effortRange = z.string().transform((text, context) => {
  const [, low = '', high = ''] = /^(\d{1,3})\s*(?:-|–|\.\.)\s*(\d{1,3})$/u.exec(text) ?? [];
  if (high !== '' && Number(low) < Number(high) && Number(high) <= LARGEST_SCORE)
    return { low: Number(low), high: Number(high) };
  context.addIssue({ code: 'custom', message: 'must be a scale of whole numbers such as 1-7' });
  return z.NEVER;
});

const mappedField = z.string().transform((text, context): FieldName => {
  const [, word = '', key = ''] = /^([a-z]+)\s*:\s*([\w-]+)$/iu.exec(text) ?? [];
  const owner = FIELD_OWNERS.find((known) => known === word.toLowerCase());
  const isNumber = /^[1-9]\d{0,15}$/u.test(key);
  if (owner && (owner !== 'ticket' || isNumber)) return { owner, key };
  const message = owner
    ? 'must give the number of the ticket field, as in ticket:360001234567 (Admin Center, Tickets, Fields)'
    : 'must be ticket:<field id>, user:<field key> or organization:<field key>, such as user:nps_score';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const leads = z
  .string()
  .transform((text) => text.split(/[\s,]+/u).filter((id) => id !== ''))
  .refine(
    (ids) => ids.every((id) => /^[UWS][A-Z0-9]+$/u.test(id)),
    'must list Slack user ids (U… or W…) and user-group ids (S…), separated by commas',
  );

/** The good ones of five points, from the best down; null where the text names something else. */
function parseGoodPoints(text: string): number[] | null {
  const from = Number(/^(?:([2-5])\s*[-–—]\s*)?5$/u.exec(text)?.[1] ?? (text === '5' ? 5 : Number.NaN));
  return Number.isNaN(from) ? null : [2, 3, 4, 5].filter((point) => point >= from);
}

const goodPoints = z.string().transform((text, context) => {
  const points = parseGoodPoints(text);
  if (points) return points;
  context.addIssue({
    code: 'custom',
    message: 'must name the good ones of 5 points up to the best, such as 4-5 or 5',
  });
  return z.NEVER;
});

const organizationFields = z.string().transform((text, context) => {
  const fields = parseOrganizationFields(text);
  if (typeof fields !== 'string') return fields;
  context.addIssue({ code: 'custom', message: fields });
  return z.NEVER;
});

/** Zendesk's documentation gives it, and its test button signs with it until the webhook is created. */
const PUBLIC_WEBHOOK_SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';

/** Every variable that is set, checked by itself. Which ones a command needs is decided elsewhere. */
export const VARIABLES = {
  SLACK_BOT_TOKEN: startsWith('xoxb-', 'Slack app settings, OAuth & Permissions'),
  SLACK_APP_TOKEN: startsWith('xapp-', 'Slack app settings, Basic Information, App-Level Tokens'),
  SLACK_SIGNING_SECRET: z.string(),
  PORT: wholeNumber('PORT', 1, 65_535),
  SLACK_API_URL: z.string().refine(isSafeOrigin, URL_FAULT),
  ZENDESK_SUBDOMAIN: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/iu,
      'must be the first part of your Zendesk address only: acme for https://acme.zendesk.com',
    ),
  ZENDESK_OAUTH_CLIENT_ID: z.string(),
  ZENDESK_OAUTH_CLIENT_SECRET: z.string(),
  ZENDESK_EMAIL: z
    .string()
    .refine(
      (value) => value.includes('@') && !value.includes('/token'),
      'must be an e-mail address, without /token',
    ),
  ZENDESK_API_TOKEN: z.string(),
  ZENDESK_WEBHOOK_SECRET: z
    .string()
    .refine(
      (value) => value !== PUBLIC_WEBHOOK_SECRET,
      "must be your webhook's own signing secret; this one is Zendesk's for testing, which everybody knows",
    ),
  ZENDESK_URL: z
    .string()
    .refine(isSafeOrigin, URL_FAULT)
    .transform((text) => new URL(text).origin),
  DATABASE_PATH: z
    .string()
    .refine((path) => path !== ':memory:', 'must be a file, since nothing in memory outlives the command'),
  TIME_ZONE: z.string().refine(isZone, 'must be an IANA time zone such as Europe/Berlin'),
  SHIFTS: shifts,
  CSAT_GOOD: goodPoints,
  ORGANIZATION_FIELDS: organizationFields,
  BACKFILL_DAYS: wholeNumber('BACKFILL_DAYS', 1, 3650),
  OWN_SLA_REPLY: duration,
  CES_SCALE: effortRange,
  CES_GOOD: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['low', 'high'], 'must be low or high')),
  CES_FAVOURABLE: wholeNumber('CES_FAVOURABLE', 0, LARGEST_SCORE),
  NPS_FIELD: mappedField,
  CES_FIELD: mappedField,
  RETENTION_DAYS: wholeNumber('RETENTION_DAYS', 30, 36_500),
  POLL_SECONDS: wholeNumber('POLL_SECONDS', 1, 86_400),
  ZENDESK_INCREMENTAL_PER_MINUTE: wholeNumber('ZENDESK_INCREMENTAL_PER_MINUTE', 1, 1_000_000),
  ZENDESK_SHARE_PERCENT: wholeNumber('ZENDESK_SHARE_PERCENT', 1, 100),
  DEFAULT_CHANNEL: z
    .string()
    .regex(/^#?[\p{L}\p{N}_-]+$/u, 'must be a Slack channel id (C…) or a name such as #support'),
  DIGEST_TIME: digestTime,
  DIGEST_DAYS: digestDays,
  LEADS: leads,
  HEALTH_PORT: wholeNumber('HEALTH_PORT', 1, 65_535),
  LOG_LEVEL: z.enum(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
    'must be trace, debug, info, warn, error, fatal or silent',
  ),
} as const;

export type VariableName = keyof typeof VARIABLES;

export type Values = { readonly [Name in VariableName]?: z.output<(typeof VARIABLES)[Name]> };

/** Names whose value must not be shown when it is wrong. */
export const SECRETS: ReadonlySet<VariableName> = new Set([
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'ZENDESK_OAUTH_CLIENT_SECRET',
  'ZENDESK_API_TOKEN',
  'ZENDESK_WEBHOOK_SECRET',
]);
