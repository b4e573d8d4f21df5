import { DateTime } from 'luxon';
import type { RatingRecord, TicketRecord } from '../../src/domain/ticket.ts';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import { rating, ticket } from '../store/records.ts';
import { AGENT, type Moment, timeline } from './timeline.ts';

const DAY_SECONDS = 86_400;
/** A Monday. What happens on a day happens from 9 to 12 o'clock UTC, and is read at 6 the next morning. */
export const FIRST_DAY = Date.parse('2026-09-07T00:00:00Z') / 1000;
export const atHour = (day: number, hour: number): number => FIRST_DAY + day * DAY_SECONDS + hour * 3600;
/** When the data of a morning ends. */
export const readAt = (day: number): number => atHour(day, 6);

const weekdayOf = (day: number): number => DateTime.fromSeconds(atHour(day, 9), { zone: 'UTC' }).weekday;
export const isWorkday = (day: number): boolean => weekdayOf(day) <= 5;

/** For or against the team from the morning of a day on, or on neither side; and in a word. */
type Entry = readonly [fromDay: number, side: 1 | 0 | null, word: string, contactDay?: number];

/** What happens to a ticket after it was answered and, but for some, solved on the day it came; in days after that day. */
interface Tale {
  readonly moments: readonly Moment[];
  readonly ledger: readonly Entry[];
  /** A moment, by its place, that is told of days later than it was. */
  readonly late?: { readonly moment: number; readonly onDay: number };
  readonly rated?: readonly (readonly [day: number, score: 'good' | 'bad'])[];
  readonly followedUpOn?: number;
  readonly cameBackOn?: number;
  readonly deletedOn?: number;
  readonly acceptedOn?: number;
}

const moment = (day: number, hour: number, what: Omit<Moment, 'at'>): Moment => ({
  at: atHour(day, hour),
  ...what,
});
const asked = (day: number, customer: number) => moment(day, 9, { says: customer, status: 'new' });
const answers = (day: number, what: Omit<Moment, 'at'> = {}) => moment(day, 10, { says: AGENT, ...what });
const settles = (day: number) => answers(day, { status: 'solved' });
const replies = (day: number) => moment(day, 11, { says: AGENT });
const solves = (day: number) => moment(day, 12, { status: 'solved', by: AGENT });
const again = (day: number, customer: number) => moment(day, 9, { says: customer, status: 'open' });

type Teller = (day: number, customer: number) => Tale;

/** Each kind of ticket with what its verdict is from which morning on, worked out by hand. */
export const TALES: Readonly<Record<string, Teller>> = {
  quiet: (d, c) => ({ moments: [asked(d, c), settles(d)], ledger: [[d, 1, 'presumed']] }),
  thanked: (d, c) => ({
    moments: [asked(d, c), settles(d)],
    rated: [[d + 2, 'good']],
    ledger: [[d, 1, 'confirmed']],
  }),
  more: (d, c) => ({
    moments: [asked(d, c), answers(d), replies(d), solves(d)],
    ledger: [[d, 0, 'more replies']],
  }),
  reopened: (d, c) => ({
    moments: [asked(d, c), settles(d), again(d + 20, c), solves(d + 20)],
    ledger: [
      [d, 1, 'presumed'],
      [d + 21, 0, 'reopened'],
    ],
  }),
  reopenedAndAnswered: (d, c) => ({
    moments: [asked(d, c), settles(d), again(d + 13, c), replies(d + 14), solves(d + 14)],
    ledger: [
      [d, 1, 'presumed'],
      [d + 14, 0, 'reopened'],
      [d + 15, 0, 'more replies'],
    ],
  }),
  reopenedTooLate: (d, c) => ({
    moments: [asked(d, c), settles(d), again(d + 31, c), replies(d + 32), solves(d + 32)],
    ledger: [[d, 1, 'presumed']],
  }),
  followedUp: (d, c) => ({
    moments: [asked(d, c), settles(d)],
    followedUpOn: d + 25,
    ledger: [
      [d, 1, 'presumed'],
      [d + 26, 0, 'follow-up'],
    ],
  }),
  followedUpTooLate: (d, c) => ({
    moments: [asked(d, c), settles(d)],
    followedUpOn: d + 31,
    ledger: [[d, 1, 'presumed']],
  }),
  cameBack: (d, c) => ({
    moments: [asked(d, c), answers(d), solves(d + 6)],
    cameBackOn: d + 12,
    ledger: [
      [d, 1, 'presumed'],
      [d + 13, 0, 'came back'],
    ],
  }),
  cameBackTooLate: (d, c) => ({
    moments: [asked(d, c), settles(d)],
    cameBackOn: d + 9,
    ledger: [[d, 1, 'presumed']],
  }),
  ratedBad: (d, c) => ({
    moments: [asked(d, c), settles(d)],
    rated: [[d + 15, 'bad']],
    ledger: [
      [d, 1, 'presumed'],
      [d + 16, 0, 'bad rating'],
    ],
  }),
  ratedOtherwise: (d, c) => ({
    moments: [asked(d, c), settles(d)],
    rated: [
      [d + 3, 'bad'],
      [d + 17, 'good'],
    ],
    ledger: [
      [d, 0, 'bad rating'],
      [d + 18, 1, 'confirmed'],
    ],
  }),
  solvedLater: (d, c) => ({
    moments: [asked(d, c), answers(d), solves(d + 16)],
    ledger: [
      [d, null, 'pending'],
      [d + 17, 1, 'presumed'],
    ],
  }),
  neverSolved: (d, c) => ({
    moments: [asked(d, c), answers(d)],
    ledger: [
      [d, null, 'pending'],
      [d + 31, 0, 'not solved within 30 days'],
    ],
  }),
  excepted: (d, c) => ({
    moments: [asked(d, c), answers(d), replies(d), solves(d)],
    acceptedOn: d + 16,
    ledger: [
      [d, 0, 'more replies'],
      [d + 16, null, 'excepted'],
    ],
  }),
  deleted: (d, c) => ({
    moments: [asked(d, c), settles(d)],
    deletedOn: d + 18,
    ledger: [
      [d, 1, 'presumed'],
      [d + 19, null, 'deleted'],
    ],
  }),
  toldLate: (d, c) => ({
    moments: [asked(d, c), answers(d), replies(d), solves(d)],
    late: { moment: 2, onDay: d + 12 },
    ledger: [
      [d, 1, 'presumed'],
      [d + 12, 0, 'more replies'],
    ],
  }),
  /** That it was answered the day before is told two weeks late: it counts there, and not on the day it was said to. */
  toldLateOfTheFirst: (d, c) => ({
    moments: [asked(d - 1, c), answers(d - 1), settles(d)],
    late: { moment: 1, onDay: d + 16 },
    ledger: [
      [d, 1, 'presumed'],
      [d + 16, 0, 'more replies', d - 1],
    ],
  }),
};

/** A ticket with all that is read of it, and when; and its ledger. */
export interface LedgerTicket {
  readonly id: number;
  readonly groupId: number;
  readonly contactDay: number;
  readonly tale: Tale;
  readonly customer: number;
  readonly events: readonly { readonly onDay: number; readonly event: TimelineEvent }[];
}

const MATTERS = 1_000_000;

/** Tickets of so many days, each workday some of the kinds in turn. */
export function ledgerTickets(days: number, perDay: number, groups: readonly number[]): LedgerTicket[] {
  const kinds = Object.keys(TALES);
  let count = 0;
  return Array.from({ length: days }, (_, day) => day)
    .filter(isWorkday)
    .flatMap((day) =>
      Array.from({ length: perDay }, () => {
        count += 1;
        const kind = kinds[count % kinds.length] ?? 'quiet';
        return tell(count, groups[count % groups.length] ?? 0, day, kind);
      }),
    );
}

function tell(id: number, groupId: number, contactDay: number, kind: string): LedgerTicket {
  const customer = 10_000 + id;
  const tale = TALES[kind]?.(contactDay, customer);
  if (!tale) throw new Error(`There is no tale ${kind}`);
  const events = timeline(tale.moments).map((event) => {
    const place = Math.floor(event.id / 10) - 1;
    const isLate = tale.late?.moment === place && tale.late;
    const onDay = isLate ? isLate.onDay : Math.floor((event.at - FIRST_DAY) / DAY_SECONDS) + 1;
    return { onDay, event: { ...event, id: id * 1000 + event.id, ticketId: id } };
  });
  return { id, groupId, contactDay, tale, customer, events };
}

/** What is read in the morning of a day. */
export function readOn(tickets: readonly LedgerTicket[], day: number) {
  const events = tickets.flatMap((one) => one.events.filter(({ onDay }) => onDay === day));
  const records = tickets.flatMap((one) => recordsOn(one, day));
  const ratings = tickets.flatMap((one) => ratingsOn(one, day));
  return { records, events: events.map(({ event }) => event), ratings };
}

function recordsOn({ id, groupId, customer, tale, events }: LedgerTicket, day: number): TicketRecord[] {
  const own = { groupId, requesterId: customer, submitterId: customer, matter: id };
  const base = { createdAt: tale.moments[0]?.at ?? 0, generatedAt: readAt(day), ...own };
  const later = (onDay: number | undefined, more: Partial<TicketRecord>): TicketRecord[] => {
    if (onDay === undefined || onDay + 1 !== day) return [];
    const at = atHour(onDay, 9);
    return [ticket(MATTERS + id, { ...base, createdAt: at, updatedAt: at, ...more })];
  };
  const known = events.filter(({ onDay }) => onDay <= day);
  const isTold = known.some(({ onDay }) => onDay === day);
  const status = known.findLast(({ event }) => event.kind === 'status')?.event.value ?? 'open';
  const updatedAt = Math.max(...known.map(({ event }) => event.at));
  const isDeleted = tale.deletedOn !== undefined && tale.deletedOn + 1 === day;
  return [
    ...(isTold ? [ticket(id, { ...base, updatedAt, status })] : []),
    ...(isDeleted ? [ticket(id, { ...base, updatedAt, status: 'deleted' })] : []),
    ...later(tale.followedUpOn, { followUpOfId: id, matter: null }),
    ...later(tale.cameBackOn, {}),
  ];
}

function ratingsOn({ id, tale: { rated = [] } }: LedgerTicket, day: number): RatingRecord[] {
  const [first] = rated;
  return rated
    .filter(([onDay]) => onDay + 1 === day)
    .map(([onDay, score]) =>
      rating(id, {
        ticketId: id,
        score,
        createdAt: atHour(first?.[0] ?? onDay, 11),
        updatedAt: atHour(onDay, 11),
      }),
    );
}

/** How a ticket counts in the morning of a day. */
export interface Counted {
  readonly contactDay: number;
  readonly side: 1 | 0 | null;
  readonly word: string;
}

/** What the ledger says of a ticket in the morning of a day, where so many business days have to pass; null before it came. */
export function countedOn(
  { contactDay, tale }: LedgerTicket,
  day: number,
  windowDays: number,
): Counted | null {
  const entry = tale.ledger.findLast(([fromDay]) => fromDay <= day);
  if (!entry || day <= contactDay) return null;
  const [, side, word, own = contactDay] = entry;
  const isRipe = day > ripeDay(own, windowDays);
  if (!isRipe && word !== 'excepted' && word !== 'deleted')
    return { contactDay: own, side: null, word: 'still verifying' };
  return { contactDay: own, side, word };
}

/** The day so many business days after another; it is over at 10 o'clock. */
function ripeDay(day: number, windowDays: number): number {
  let [at, left] = [day, windowDays];
  while (left > 0) {
    at += 1;
    if (isWorkday(at)) left -= 1;
  }
  return at;
}
