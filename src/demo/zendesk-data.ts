import type { Account } from './account.ts';
import { type BusinessMs, businessTime } from './zendesk-business-time.ts';
import { type ClockRow, type MetricEventRow, metricEventsOf } from './zendesk-clocks.ts';
import {
  type Happening,
  happen,
  openTicket,
  resume,
  SYSTEM,
  type TicketEvent,
  type TicketHistory,
  type TicketStart,
} from './zendesk-life.ts';
import { differences, recall } from './zendesk-recall.ts';
import type { SatisfactionRating, Ticket } from './zendesk-records.ts';
import { SortedRows } from './zendesk-sorted.ts';
import { type Step, stepsOf } from './zendesk-steps.ts';
import { EventStream } from './zendesk-streams.ts';
import { surveyResponse } from './zendesk-surveys.ts';
import { ticketEventId } from './zendesk-ticket-events.ts';

/** A step with the id of the ticket event that tells it. */
export interface StepRow {
  id: number;
  ticketId: number;
  step: Step;
}

const NOTHING = { fromSecond: 0, afterId: 0, untilSecond: -1, size: 1 };
const DAY = 24 * 60 * 60_000;

/** A server's own copy of an account, kept in the orders that the exports need while things happen in it. */
export class ZendeskData {
  readonly account: Account;
  private readonly now: () => number;
  private source: readonly Ticket[] | undefined;
  private policies: unknown;
  private places = new Map<number, number>();
  private byTimeRows = new SortedRows<Ticket>([], byTime);
  private byIdRows = new SortedRows<Ticket>([], byId);
  private steps: EventStream<StepRow> | undefined;
  private clocks: EventStream<ClockRow> | undefined;
  private readonly businessTimes = new Map<number, BusinessMs>();
  private readonly told = new Map<number, ClockRow[]>();

  constructor(account: Account, now: () => number) {
    this.account = { ...account, histories: new Map(account.histories) };
    this.now = now;
  }

  /** By generated timestamp and id. */
  get ticketsByTime(): readonly Ticket[] {
    this.keepUp();
    return this.byTimeRows.rows;
  }

  get ticketsById(): readonly Ticket[] {
    this.keepUp();
    return this.byIdRows.rows;
  }

  get ticketEvents(): EventStream<StepRow> {
    this.keepUp();
    const rowsOf = (ticketId: number) =>
      this.stepsOf(ticketId).map((step) => ({ id: ticketEventId(ticketId, step), ticketId, step }));
    const secondsOf = (ticketId: number) => this.secondsOf(ticketId);
    const source = { rowsOf, secondsOf, secondOf: ({ step }: StepRow) => step.at / 1000 };
    this.steps ??= new EventStream({ ...source, ticketIds: this.ticketIds() });
    return this.steps;
  }

  get metricEvents(): EventStream<ClockRow> {
    this.keepUp();
    const rowsOf = (ticketId: number) => this.metricEventsOf(ticketId);
    const secondOf = ({ at }: ClockRow) => Math.floor(at / 1000);
    const source = { rowsOf, secondOf, secondsOf: (id: number) => new Set(rowsOf(id).map(secondOf)) };
    this.clocks ??= new EventStream({ ...source, ticketIds: this.ticketIds() });
    return this.clocks;
  }

  /** Puts everything in order ahead of the first request that needs it. */
  prepare(): void {
    for (const stream of [this.ticketEvents, this.metricEvents]) stream.page(NOTHING);
  }

  /** Lets something happen to a ticket now, with all that follows from it. */
  happen(ticketId: number, happening: Happening): Ticket {
    const known = this.ticket(ticketId);
    if (!known) throw new RangeError(`there is no ticket ${ticketId}`);
    const { born, log } = this.account.histories.get(ticketId) ?? recall(known);
    const history = { born, log: [...log] };
    const rating = this.account.ratings.find((row) => row.ticket_id === ticketId);
    const event = { ...happening, at: this.second() * 1000 };
    const businessMs = this.businessMsOf([...log, event]);
    const life = resume(structuredClone(known), history, rating, businessMs);
    happen(life, event);
    if (life.rating && life.rating !== rating) this.rate(life.rating, life.ticket);
    return this.put(life.ticket, history);
  }

  open(start: TicketStart): Ticket {
    const { ticket, born, log } = openTicket(start, this.businessMsOf([]));
    return this.put({ ...ticket, generated_timestamp: this.second() }, { born, log });
  }

  upsertTicket(ticket: Ticket): Ticket {
    const known = this.ticket(ticket.id);
    const history = known ? this.account.histories.get(ticket.id) : recall(ticket);
    const values = known ? differences(known, ticket) : {};
    const isSame = Object.keys(values).length === 0;
    const event: TicketEvent = { at: this.second() * 1000, does: 'set', values };
    const changed = history && !isSame ? { ...history, log: [...history.log, event] } : history;
    return this.put({ ...ticket, generated_timestamp: this.second() }, changed);
  }

  upsertRating(rating: SatisfactionRating): void {
    this.account.ratings = withRow(this.account.ratings, rating);
  }

  /** Adds or replaces a metric event that no clock of the ticket's tells. */
  upsertMetricEvent(event: MetricEventRow): void {
    const { time, ...rest } = event;
    const row = { ...rest, at: Date.parse(time) };
    this.told.set(event.ticket_id, withRow(this.told.get(event.ticket_id) ?? [], row));
    if (this.clocks?.follow(event.ticket_id) === false) this.clocks = undefined;
  }

  isArchived(ticketId: number): boolean {
    return this.account.histories.get(ticketId)?.log.some(({ does }) => does === 'archive') ?? false;
  }

  private rate(rating: SatisfactionRating, ticket: Ticket): void {
    if (this.account.surveys === 'legacy') return this.upsertRating(rating);
    ticket.satisfaction_rating = { score: 'unoffered' };
    const response = surveyResponse(rating);
    if (response) this.account.surveyResponses = withRow(this.account.surveyResponses, response);
  }

  private put(ticket: Ticket, history: TicketHistory | undefined): Ticket {
    this.keepUp();
    const known = this.ticket(ticket.id);
    const place = this.places.get(ticket.id) ?? this.account.tickets.length;
    this.account.tickets[place] = ticket;
    this.places.set(ticket.id, place);
    this.byTimeRows.replace(known, ticket);
    this.byIdRows.replace(known, ticket);
    if (history) this.account.histories.set(ticket.id, history);
    if (this.steps?.follow(ticket.id) === false) this.steps = undefined;
    if (this.clocks?.follow(ticket.id) === false) this.clocks = undefined;
    return ticket;
  }

  /** Sorts the tickets when they are seen for the first time, or when somebody has put others in their place. */
  private keepUp(): void {
    const { account } = this;
    if (this.policies !== account.slaPolicies) this.clocks = undefined;
    this.policies = account.slaPolicies;
    if (this.source === account.tickets) return;
    account.tickets = [...account.tickets];
    this.source = account.tickets;
    this.places = new Map(account.tickets.map(({ id }, place) => [id, place]));
    this.byTimeRows = new SortedRows(account.tickets, byTime);
    this.byIdRows = new SortedRows(account.tickets, byId);
    this.steps = this.clocks = undefined;
  }

  private ticket(id: number): Ticket | undefined {
    this.keepUp();
    return this.account.tickets[this.places.get(id) ?? -1];
  }

  private ticketIds(): number[] {
    return this.byIdRows.rows.map(({ id }) => id);
  }

  private secondsOf(ticketId: number): Set<number> {
    const ticket = this.ticket(ticketId);
    const history = this.account.histories.get(ticketId);
    if (!ticket || !history) return new Set();
    const born = Date.parse(ticket.created_at) / 1000;
    return new Set([born, ...history.log.map(({ at }) => at / 1000)]);
  }

  private stepsOf(ticketId: number): Step[] {
    const ticket = this.ticket(ticketId);
    const history = this.account.histories.get(ticketId);
    return ticket && history ? stepsOf(ticket, history, this.standIn()) : [];
  }

  private metricEventsOf(ticketId: number): ClockRow[] {
    const ticket = this.ticket(ticketId);
    const history = this.account.histories.get(ticketId);
    const told = this.told.get(ticketId) ?? [];
    if (!ticket || !history) return told;
    const rules = { policies: this.account.slaPolicies, businessMs: this.businessMsOf(history.log) };
    const rows = metricEventsOf(ticket, stepsOf(ticket, history, this.standIn()), rules);
    return told.length === 0 ? rows : told.reduce(withRow<ClockRow>, rows).sort(byId);
  }

  /** Whoever acts where a story names nobody. */
  private standIn(): number {
    const { users } = this.account;
    const agent = users.find(({ role, role_type: type }) => role === 'agent' && type !== 1);
    return (agent ?? users.find(({ role }) => role === 'admin'))?.id ?? SYSTEM;
  }

  /** By the schedule that was set last, else by the default one. */
  private businessMsOf(log: readonly TicketEvent[]): BusinessMs {
    const [first] = this.account.schedules;
    const last = log.findLast((event) => event.does === 'schedule');
    const id = last?.does === 'schedule' ? last.scheduleId : (first?.id ?? 0);
    const known = this.businessTimes.get(id);
    if (known) return known;
    const schedule = this.account.schedules.find((candidate) => candidate.id === id);
    const oldest = this.account.tickets.reduce((least, { created_at: at }) => (at < least ? at : least), '9');
    const made = businessTime(schedule, Math.min(Date.parse(oldest) || this.now(), this.now()) - 400 * DAY);
    this.businessTimes.set(id, made);
    return made;
  }

  private second(): number {
    return Math.floor(this.now() / 1000);
  }
}

/** The order of most lists. */
export const byId = (a: { id: number }, b: { id: number }): number => a.id - b.id;

function byTime(a: Ticket, b: Ticket): number {
  return a.generated_timestamp - b.generated_timestamp || a.id - b.id;
}

function withRow<Row extends { id: number | string }>(rows: Row[], row: Row): Row[] {
  return [...rows.filter((known) => known.id !== row.id), row];
}
