import { DateTime } from 'luxon';
import type { Account } from '../../src/demo/account.ts';

type RawTicket = Account['tickets'][number];
type RawSchedule = Account['schedules'][number];
interface Dual {
  readonly calendar: number | null;
  readonly business: number | null;
}

/** How time passes for a ticket; in milliseconds. */
export interface OracleHours {
  elapsed(ticket: RawTicket, untilMs: number): number;
  /** When so much time has passed since creation; infinity where not within what is known. */
  due(ticket: RawTicket, lengthMs: number): number;
  /** The minutes of a native time that are judged. */
  judged(ticket: RawTicket, time: Dual): number | null;
}

const created = (ticket: RawTicket): number => Date.parse(ticket.created_at);

export const CALENDAR: OracleHours = {
  elapsed: (ticket, untilMs) => untilMs - created(ticket),
  due: (ticket, lengthMs) => created(ticket) + lengthMs,
  judged: (_ticket, { calendar }) => calendar,
};

const SLOT = 15 * 60_000;
const DAY = 86_400_000;

/** Business time of an account, reckoned by walking from one quarter of an hour to the next. */
export class WalkedHours implements OracleHours {
  private readonly open: ReadonlyMap<number, readonly boolean[]>;
  private readonly account: Account;
  private readonly firstMs: number;

  constructor(account: Account, nowMs: number) {
    this.account = account;
    this.firstMs = Math.floor((nowMs - 200 * DAY) / SLOT) * SLOT;
    const count = (260 * DAY) / SLOT;
    this.open = new Map(
      account.schedules.map((schedule) => [
        schedule.id,
        Array.from({ length: count }, (_, index) => isOpen(schedule, this.firstMs + index * SLOT)),
      ]),
    );
  }

  elapsed(ticket: RawTicket, untilMs: number): number {
    return isMessaging(ticket)
      ? CALENDAR.elapsed(ticket, untilMs)
      : this.walk(ticket, untilMs, Infinity).passed;
  }

  due(ticket: RawTicket, lengthMs: number): number {
    const { full_resolution_time_in_minutes: time } = ticket.metric_set;
    const isSolved = ticket.status === 'solved' || ticket.status === 'closed';
    if (isMessaging(ticket) || (isSolved && time.calendar !== null && time.business === null))
      return CALENDAR.due(ticket, lengthMs);
    return this.walk(ticket, Infinity, lengthMs).at;
  }

  judged(ticket: RawTicket, { calendar, business }: Dual): number | null {
    return isMessaging(ticket) ? calendar : (business ?? calendar);
  }

  /** Walks from creation on until an instant, or until so much time has passed. */
  private walk(ticket: RawTicket, untilMs: number, lengthMs: number): { at: number; passed: number } {
    let at = created(ticket);
    let passed = 0;
    const switches = this.switchesOf(ticket);
    const lastMs = this.firstMs + 259 * DAY;
    while (at < untilMs && at < lastMs) {
      const slot = Math.floor((at - this.firstMs) / SLOT);
      const changes = switches.map((one) => one.at).filter((change) => change > at);
      const end = Math.min(this.firstMs + (slot + 1) * SLOT, untilMs, ...changes);
      const id = switches.findLast((one) => one.at <= at)?.id ?? this.account.schedules[0]?.id ?? 0;
      if (this.open.get(id)?.[slot]) {
        if (passed + end - at >= lengthMs) return { at: at + lengthMs - passed, passed: lengthMs };
        passed += end - at;
      }
      at = end;
    }
    return { at: Infinity, passed };
  }

  private switchesOf({ id }: RawTicket): { at: number; id: number }[] {
    const { log = [] } = this.account.histories.get(id) ?? {};
    return log.flatMap((event) =>
      event.does === 'schedule' ? [{ at: event.at, id: event.scheduleId }] : [],
    );
  }
}

const isMessaging = ({ via }: RawTicket): boolean => via.channel === 'native_messaging';

function isOpen({ zone, intervals, holidays }: RawSchedule, ms: number): boolean {
  const local = DateTime.fromMillis(ms, { zone });
  const date = local.toISODate() ?? '';
  if (holidays.some((off) => off.start_date <= date && date <= off.end_date)) return false;
  const minute = (local.weekday % 7) * 1440 + local.hour * 60 + local.minute;
  return intervals.some(({ start_time, end_time }) => start_time <= minute && minute < end_time);
}
