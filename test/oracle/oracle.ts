import { DateTime } from 'luxon';
import type { Account } from '../../src/demo/account.ts';
import { CALENDAR, type OracleHours } from './oracle-hours.ts';

/**
 * The product's definitions computed a second time, from the account as Zendesk would give it and from nothing of
 * the product's own code. Windows are in milliseconds, start inclusive, end exclusive; durations in minutes.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type RawTicket = Account['tickets'][number];

const WAITS = {
  'requester-wait': 'requester_wait_time_in_minutes',
  'agent-wait': 'agent_wait_time_in_minutes',
  'on-hold': 'on_hold_time_in_minutes',
} as const;
const DURATIONS = ['frt', 'resolution', 'first-resolution', ...Object.keys(WAITS)];
const isWait = (metric: string): metric is keyof typeof WAITS => metric in WAITS;
const isOfNow = (metric: string): boolean => metric === 'backlog' || metric === 'unanswered';
type Judgement =
  | { readonly excluded: string }
  | { readonly value: number; readonly business?: number | null };

export interface Figures {
  readonly n: number;
  readonly values: Readonly<Record<string, number | null>>;
  readonly business: Readonly<Record<string, number | null>> | null;
  readonly excluded: Readonly<Record<string, number>>;
  readonly open: { readonly waiting: number; readonly oldestMinutes: number | null } | null;
  readonly beside: Readonly<Record<string, number>>;
}

export interface Share {
  readonly within: number;
  readonly decided: number;
  readonly undecided: number;
}

/** The windows of the product's language, by the calendar of a zone. */
export function windowOf(words: string, nowMs: number, asOfMs: number, zone: string): Span {
  const today = DateTime.fromMillis(nowMs, { zone }).startOf('day');
  const monday = today.minus({ days: today.weekday - 1 });
  const span = (start: DateTime, end: DateTime): Span => ({ start: start.toMillis(), end: end.toMillis() });
  const [, count = '', unit = ''] = /^last (\d+) (hours|days|weeks)$/.exec(words) ?? [];
  if (unit === 'hours') return { start: asOfMs - Number(count) * 3_600_000, end: asOfMs };
  if (unit === 'days') return span(today.minus({ days: Number(count) }), today);
  if (unit === 'weeks') return span(monday.minus({ days: 7 * Number(count) }), monday);
  if (words === 'today') return span(today, today.plus({ days: 1 }));
  if (words === 'yesterday') return span(today.minus({ days: 1 }), today);
  if (words === 'this week') return span(monday, monday.plus({ days: 7 }));
  if (words === 'last week') return span(monday.minus({ days: 7 }), monday);
  const first = today.set({ day: 1 });
  if (words === 'this month') return span(first, first.plus({ months: 1 }));
  if (words === 'last month') return span(first.minus({ months: 1 }), first);
  const [from = '', to = ''] = words.split('..');
  return span(DateTime.fromISO(from, { zone }), DateTime.fromISO(to, { zone }).plus({ days: 1 }));
}

const at = (text: string): number => Date.parse(text);
const isSolved = ({ status }: RawTicket): boolean => status === 'solved' || status === 'closed';
const isUnsolved = ({ status }: RawTicket): boolean => ['new', 'open', 'pending', 'hold'].includes(status);
const isChat = ({ via }: RawTicket): boolean => via.channel === 'native_messaging' || via.channel === 'chat';

/** Linear interpolation between the two nearest ranks. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (rank - Math.floor(rank));
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Figures of one account at one moment. */
export class Oracle {
  readonly account: Account;
  readonly asOfMs: number;
  private readonly historyStartMs: number;
  private readonly agents: ReadonlySet<number>;
  private readonly answers: ReadonlyMap<number, { score: string; at: number }>;

  /** What was left alone since before the history comes from a search, which tells nothing of replies. */
  constructor(account: Account, asOfMs: number, historyStartMs = Number.NEGATIVE_INFINITY) {
    this.account = account;
    this.historyStartMs = historyStartMs;
    this.asOfMs = asOfMs;
    this.agents = new Set(account.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id));
    this.answers = new Map(
      account.ratings
        .filter(({ score }) => score === 'good' || score === 'bad')
        .map(({ ticket_id, score, created_at }) => [ticket_id, { score, at: at(created_at) }]),
    );
  }

  /** Every figure of a metric over the tickets of a segment; no window is the present moment. */
  figures(metric: string, window: Span | null, keep: (ticket: RawTicket) => boolean = () => true): Figures {
    const tickets = this.population(metric, window, keep);
    const values: number[] = [];
    const business: number[] = [];
    const excluded: Record<string, number> = {};
    const waiting: number[] = [];
    for (const ticket of tickets) {
      const judged = this.judge(metric, ticket);
      if (judged === 'waiting') waiting.push(at(ticket.created_at));
      else if ('excluded' in judged) excluded[judged.excluded] = (excluded[judged.excluded] ?? 0) + 1;
      else {
        values.push(judged.value);
        if (judged.business != null) business.push(judged.business);
      }
    }
    const isDuration = DURATIONS.includes(metric);
    const oldest = waiting.length === 0 ? null : (this.asOfMs - Math.min(...waiting)) / 60_000;
    return {
      n: values.length,
      values: this.valuesOf(metric, values, tickets),
      business: isDuration ? { n: business.length, ...durations(business) } : null,
      excluded,
      open: metric === 'frt' ? { waiting: waiting.length, oldestMinutes: oldest } : null,
      beside: this.beside(metric, window, keep),
    };
  }

  /** A target "so many per cent within a threshold": replied or solved in time, and clocks past the threshold. */
  share(
    metric: string,
    window: Span,
    thresholdMinutes: number,
    keep: (ticket: RawTicket) => boolean,
    hours: OracleHours = CALENDAR,
  ): Share {
    const limit = thresholdMinutes * 60_000;
    const tally = { within: 0, decided: 0, undecided: 0 };
    const add = (isDecided: boolean, isWithin: boolean): void => {
      tally[isDecided ? 'decided' : 'undecided'] += 1;
      if (isDecided && isWithin) tally.within += 1;
    };
    if (metric === 'resolution') {
      for (const ticket of this.account.tickets.filter(keep)) {
        const due = hours.due(ticket, limit);
        if (due < window.start || due >= window.end || this.excludedEverywhere(ticket)) continue;
        const time = ticket.metric_set.full_resolution_time_in_minutes;
        const taken = isSolved(ticket) ? hours.judged(ticket, time) : null;
        add(due < this.asOfMs, taken !== null && taken <= thresholdMinutes);
      }
      return tally;
    }
    for (const ticket of this.population(metric, window, keep)) {
      const judged = this.judge(metric, ticket);
      if (judged === 'waiting') add(hours.elapsed(ticket, this.asOfMs) > limit, false);
      else if ('value' in judged) {
        const { value: calendar, business = null } = judged;
        add(true, (hours.judged(ticket, { calendar, business }) ?? 0) <= thresholdMinutes);
      }
    }
    return tally;
  }

  private population(metric: string, window: Span | null, keep: (ticket: RawTicket) => boolean): RawTicket[] {
    return this.account.tickets.filter(keep).filter((ticket) => {
      if (metric === 'backlog') return isUnsolved(ticket);
      if (metric === 'unanswered')
        return isUnsolved(ticket) && (this.isUnanswered(ticket) || this.excludedFromReplies(ticket) !== null);
      const anchor = this.anchor(metric, ticket);
      if (!window || anchor === null || anchor < window.start || anchor >= window.end) return false;
      return this.belongs(metric, ticket);
    });
  }

  /** Excluded tickets belong to where their anchor puts them; they are counted there. */
  private belongs(metric: string, ticket: RawTicket): boolean {
    if (this.excludedEverywhere(ticket)) return true;
    if (isWait(metric)) return isSolved(ticket) && ticket.metric_set[WAITS[metric]].calendar !== null;
    if (metric === 'resolution' || metric === 'solved') return isSolved(ticket);
    if (metric === 'one-touch') {
      return this.excludedFromReplies(ticket) !== null || (isSolved(ticket) && !isChat(ticket));
    }
    return true;
  }

  private anchor(metric: string, ticket: RawTicket): number | null {
    const created = at(ticket.created_at);
    const native = ticket.metric_set;
    if (metric === 'frt' || metric === 'created') return created;
    if (metric === 'csat') return this.answers.get(ticket.id)?.at ?? null;
    if (metric === 'first-resolution' || metric === 'reopen-rate-native') {
      const minutes = native.first_resolution_time_in_minutes.calendar;
      return minutes === null ? null : created + minutes * 60_000;
    }
    if (native.solved_at !== null) return at(native.solved_at);
    const minutes = native.full_resolution_time_in_minutes.calendar;
    return isSolved(ticket) && minutes !== null ? created + minutes * 60_000 : null;
  }

  private isRead({ generated_timestamp: changedAt }: RawTicket): boolean {
    return changedAt * 1000 >= this.historyStartMs;
  }

  private isUnanswered(ticket: RawTicket): boolean {
    return this.isRead(ticket) && ticket.metric_set.replies === 0;
  }

  private excludedEverywhere(ticket: RawTicket): string | null {
    if (ticket.status === 'deleted') return 'deleted';
    return ticket.tags.includes('closed_by_merge') ? 'merged' : null;
  }

  private excludedFromReplies(ticket: RawTicket): string | null {
    const everywhere = this.excludedEverywhere(ticket);
    if (everywhere) return everywhere;
    const isByAgent = this.agents.has(ticket.submitter_id) && ticket.submitter_id !== ticket.requester_id;
    if (isByAgent) return ticket.is_public ? 'openedByAgents' : 'internal';
    return ticket.via.channel === 'voice' ? 'voice' : null;
  }

  private judge(metric: string, ticket: RawTicket): Judgement | 'waiting' {
    const ofReplies = metric === 'frt' || metric === 'one-touch' || metric === 'unanswered';
    const excluded = ofReplies ? this.excludedFromReplies(ticket) : this.excludedEverywhere(ticket);
    if (excluded) return { excluded };
    const native = ticket.metric_set;
    if (metric === 'resolution') return dual(native.full_resolution_time_in_minutes);
    if (metric === 'first-resolution') return dual(native.first_resolution_time_in_minutes);
    if (isWait(metric)) return dual(native[WAITS[metric]]);
    if (metric === 'one-touch') return { value: native.replies === 1 ? 1 : 0 };
    if (metric === 'reopen-rate-native') return { value: native.reopens >= 1 ? 1 : 0 };
    if (metric === 'csat') return { value: this.answers.get(ticket.id)?.score === 'good' ? 1 : 0 };
    if (metric !== 'frt') return { value: 1 };
    const inSeconds = native.reply_time_in_seconds?.calendar ?? null;
    if (inSeconds !== null) return { value: inSeconds / 60, business: null };
    if (native.reply_time_in_minutes.calendar !== null) return dual(native.reply_time_in_minutes);
    return isSolved(ticket) ? { excluded: 'solvedWithoutReply' } : 'waiting';
  }

  private valuesOf(metric: string, values: readonly number[], tickets: readonly RawTicket[]) {
    if (DURATIONS.includes(metric)) return durations(values);
    if (metric === 'created' || metric === 'solved') return { count: values.length };
    if (isOfNow(metric)) {
      const counted = tickets.filter((ticket) => 'value' in asJudged(this.judge(metric, ticket)));
      const ages = counted.map(({ created_at }) => (this.asOfMs - at(created_at)) / 60_000);
      const oldest = ages.length === 0 ? null : Math.max(...ages);
      return { count: values.length, medianAgeMinutes: percentile(ages, 0.5), oldestMinutes: oldest };
    }
    const hits = values.reduce((sum, value) => sum + value, 0);
    return values.length === 0
      ? { percent: null, hits: null }
      : { percent: (hits / values.length) * 100, hits };
  }

  private beside(metric: string, window: Span | null, keep: (ticket: RawTicket) => boolean) {
    const counts: Record<string, number> = {};
    const count = (name: string): void => {
      counts[name] = (counts[name] ?? 0) + 1;
    };
    for (const ticket of this.account.tickets.filter(keep)) {
      const anchor = isOfNow(metric) ? null : this.anchor(metric, ticket);
      if (!isOfNow(metric) && (!window || anchor === null)) continue;
      if (anchor !== null && window && (anchor < window.start || anchor >= window.end)) continue;
      const isOut =
        metric === 'one-touch' || metric === 'unanswered'
          ? this.excludedFromReplies(ticket)
          : this.excludedEverywhere(ticket);
      if (isOut) continue;
      if (metric === 'unanswered' && isUnsolved(ticket) && !this.isRead(ticket)) count('unknown');
      if (metric === 'backlog' && isUnsolved(ticket)) {
        const others: Record<string, string> = { pending: 'waitingOnCustomer', hold: 'onHold' };
        count(others[ticket.status] ?? 'waitingOnUs');
      }
      if ((metric === 'resolution' || metric === 'solved' || isWait(metric)) && !isSolved(ticket))
        count('reopenedNotSolved');
      if (isWait(metric) && isSolved(ticket) && ticket.metric_set[WAITS[metric]].calendar === null)
        count('never');
      if (metric === 'one-touch' && isSolved(ticket)) {
        if (isChat(ticket)) count('chat');
        else if (ticket.metric_set.replies === 0) count('withoutReply');
      }
    }
    return counts;
  }
}

const asJudged = (judged: Judgement | 'waiting') => (judged === 'waiting' ? { excluded: 'waiting' } : judged);

const dual = ({ calendar, business }: { calendar: number | null; business: number | null }): Judgement =>
  calendar === null ? { excluded: 'unmeasured' } : { value: calendar, business };

const durations = (values: readonly number[]) => ({
  median: percentile(values, 0.5),
  p90: percentile(values, 0.9),
  mean: mean(values),
});
