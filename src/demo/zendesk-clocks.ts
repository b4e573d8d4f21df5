import type { BusinessMs } from './zendesk-business-time.ts';
import { wholeMinutes } from './zendesk-metrics.ts';
import { type Priority, type Ticket, type TicketStatus, zendeskTime } from './zendesk-records.ts';
import type { SlaPolicy } from './zendesk-settings.ts';
import type { Step } from './zendesk-steps.ts';

/** An event of a ticket's SLA clocks as the metric event export tells it. */
export interface MetricEventRow {
  id: number;
  ticket_id: number;
  metric: string;
  /** 0 for `measure`; otherwise it counts the metric's clocks on the ticket from 1. */
  instance_id: number;
  type: string;
  time: string;
  /** The target in minutes. */
  sla?: {
    target: number;
    target_in_seconds: number;
    business_hours: boolean;
    policy: { id: number; title: string; description: string };
  };
  /** Minutes that the clock has run. */
  status?: { calendar: number; business: number };
  /** Whether a breach was taken back. */
  deleted?: boolean;
}

/** A metric event as it is kept until a page with it is asked for: with its time in milliseconds. */
export type ClockRow = Omit<MetricEventRow, 'time'> & { at: number };

/** What targets and business hours a ticket's clocks go by. */
export interface ClockRules {
  policies: readonly SlaPolicy[];
  businessMs: BusinessMs;
}

const IDS_OF_TICKET = 10_000;
const IDS_OF_METRIC = 2000;
/** The metrics whose clocks run in certain statuses and stand still in the other unsolved ones. */
const STATUS_METRICS = [
  { metric: 'requester_wait_time', runsIn: ['new', 'open', 'hold'] },
  { metric: 'agent_work_time', runsIn: ['new', 'open'] },
  { metric: 'resolution_time', runsIn: ['new', 'open', 'pending', 'hold'] },
];

/** A row as the export tells it. */
export function metricEvent({ at, id, ticket_id, metric, instance_id, type, ...payload }: ClockRow) {
  return { id, ticket_id, metric, instance_id, type, time: zendeskTime(at), ...payload };
}

/** Everything that a ticket's clocks tell, each metric's in order; breaches that lie ahead are among it. */
export function metricEventsOf(ticket: Ticket, steps: readonly Step[], rules: ClockRules): ClockRow[] {
  const replies = replyClock(ticket, steps, new MetricClock(ticket, 'reply_time', 0, rules));
  const others = STATUS_METRICS.map(({ metric, runsIn }, index) =>
    statusClock(steps, runsIn, new MetricClock(ticket, metric, index + 1, rules)),
  );
  return [replies, ...others].flatMap((clock) => clock.rows);
}

/** From each unanswered public comment of the customer to an agent's public answer, or to the solve. */
function replyClock(ticket: Ticket, steps: readonly Step[], clock: MetricClock): MetricClock {
  for (const step of steps) {
    const kind = step.comment?.kind;
    clock.runUntil(step.at);
    clock.prioritize(step);
    if (kind === 'first' && ticket.submitter_id === ticket.requester_id) clock.activate(step.at);
    if (kind === 'write') clock.activate(step.at);
    if (kind === 'reply') clock.fulfill(step.at);
    const status = statusOf(step);
    if (status === 'solved' || status === 'closed') clock.fulfill(step.at);
    if (status === 'deleted') clock.stop();
  }
  return clock.end();
}

function statusClock(steps: readonly Step[], runsIn: readonly string[], clock: MetricClock): MetricClock {
  for (const step of steps) {
    clock.runUntil(step.at);
    clock.prioritize(step);
    const status = statusOf(step);
    if (status === undefined) continue;
    if (runsIn.includes(status)) clock.activate(step.at);
    else if (status === 'deleted') clock.stop();
    else if (status === 'solved' || status === 'closed') clock.fulfill(step.at);
    else clock.pause(step.at);
  }
  return clock.end();
}

function statusOf({ changes }: Step): TicketStatus | undefined {
  return changes.find(({ field }) => field === 'status')?.after as TicketStatus | undefined;
}

type Target = NonNullable<MetricEventRow['sla']>;
const targets = new WeakMap<readonly SlaPolicy[], Map<string, Target>>();

/** The first policy's target for each metric and priority. */
function targetsOf(policies: readonly SlaPolicy[]): Map<string, Target> {
  const known = targets.get(policies);
  if (known) return known;
  const found = new Map<string, Target>();
  for (const { id, title, description, policy_metrics } of policies.toReversed()) {
    for (const { metric, priority, target, business_hours } of policy_metrics) {
      const minutes = { target, target_in_seconds: target * 60, business_hours };
      found.set(`${metric} ${priority}`, { ...minutes, policy: { id, title, description } });
    }
  }
  targets.set(policies, found);
  return found;
}

/** One metric's clocks on one ticket, one after the other; all times in milliseconds. */
class MetricClock {
  readonly rows: ClockRow[] = [];
  private readonly ticketId: number;
  private readonly metric: string;
  private readonly firstId: number;
  private readonly rules: ClockRules;
  private priority: Priority = null;
  private instance = 0;
  private state: 'idle' | 'active' | 'paused' = 'idle';
  private sinceMs = 0;
  private spentMs = 0;
  private spentBusinessMs = 0;
  private targetMs = Infinity;
  private breach: ClockRow | undefined;

  constructor(ticket: Ticket, metric: string, place: number, rules: ClockRules) {
    this.ticketId = ticket.id;
    this.metric = metric;
    this.firstId = ticket.id * IDS_OF_TICKET + place * IDS_OF_METRIC;
    this.rules = rules;
    this.tell('measure', Date.parse(ticket.created_at));
  }

  activate(at: number): void {
    if (this.state === 'active') return;
    const isNew = this.state === 'idle';
    if (isNew) {
      this.instance++;
      this.spentMs = this.spentBusinessMs = 0;
      this.targetMs = Infinity;
      this.breach = undefined;
    }
    this.state = 'active';
    this.sinceMs = at;
    this.tell('activate', at);
    if (isNew) this.applySla(at);
  }

  pause(at: number): void {
    if (this.state !== 'active') return;
    this.add(at);
    this.state = 'paused';
    this.tell('pause', at);
  }

  fulfill(at: number): void {
    if (this.state === 'idle') return;
    if (this.state === 'active') this.add(at);
    this.state = 'idle';
    this.tell('fulfill', at);
    this.tellStatus(at);
  }

  /** Nothing more comes from the clock, as of a deleted ticket. */
  stop(): void {
    this.state = 'idle';
  }

  /** Lets the clock breach where its target runs out before a moment. */
  runUntil(at: number): void {
    const breachAt = this.sinceMs + this.targetMs - this.spentMs;
    if (this.state !== 'active' || this.breach || breachAt >= at) return;
    this.breach = this.tell('breach', breachAt, { deleted: false });
    const { spentMs, spentBusinessMs, sinceMs } = this;
    this.add(breachAt);
    this.tellStatus(breachAt);
    Object.assign(this, { spentMs, spentBusinessMs, sinceMs });
  }

  /** Goes by the target of another priority from a step on; a breach that it undoes is taken back. */
  prioritize({ at, changes }: Step): void {
    const change = changes.find(({ field }) => field === 'priority');
    if (!change) return;
    this.priority = change.after as Priority;
    if (this.state === 'idle') return;
    this.applySla(at);
    const spent = this.spentMs + (this.state === 'active' ? at - this.sinceMs : 0);
    if (!this.breach || spent >= this.targetMs) return;
    this.breach.deleted = true;
    this.breach = undefined;
  }

  end(): this {
    if (Number.isFinite(this.targetMs)) this.runUntil(Infinity);
    return this;
  }

  private add(at: number): void {
    this.spentMs += at - this.sinceMs;
    this.spentBusinessMs += this.rules.businessMs(this.sinceMs, at);
    this.sinceMs = at;
  }

  private applySla(at: number): void {
    const sla = targetsOf(this.rules.policies).get(`${this.policyMetric()} ${this.priority}`);
    this.targetMs = sla ? sla.target * 60_000 : Infinity;
    if (sla) this.tell('apply_sla', at, { sla });
  }

  /** Policies have other names for the metrics than the events. */
  private policyMetric(): string {
    if (this.metric === 'resolution_time') return 'total_resolution_time';
    if (this.metric !== 'reply_time') return this.metric;
    return this.instance === 1 ? 'first_reply_time' : 'next_reply_time';
  }

  private tellStatus(at: number): void {
    const calendar = wholeMinutes(this.spentMs);
    this.tell('update_status', at, { status: { calendar, business: wholeMinutes(this.spentBusinessMs) } });
  }

  private tell(type: string, at: number, payload: Partial<ClockRow> = {}): ClockRow {
    const row: ClockRow = {
      id: this.firstId + this.rows.length,
      ticket_id: this.ticketId,
      metric: this.metric,
      instance_id: this.instance,
      type,
      at,
      ...payload,
    };
    this.rows.push(row);
    return row;
  }
}
