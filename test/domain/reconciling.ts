import { type Reconciliation, reconcile, type TicketCase } from '../../src/domain/reconcile.ts';
import { type DualMinutes, type MetricSet } from '../../src/domain/ticket.ts';
import { SWITCHED_FROM, SWITCHED_TO } from '../support/schedule.ts';
import { at, CREATED_AT, ticket } from '../support/ticket.ts';
import { AGENT, CUSTOMER, type Moment, PEOPLE, timeline } from '../support/timeline.ts';

export const MINUTE = 60;
/** A moment so many minutes after creation. */
export const after = (minutes: number, what: Omit<Moment, 'at'>): Moment => ({
  at: CREATED_AT + minutes * MINUTE,
  ...what,
});
export const dual = (calendar: number | null, business: number | null = null): DualMinutes => ({
  calendar,
  business,
});

export interface Story {
  readonly moments: readonly Moment[] | null;
  readonly native: Partial<MetricSet> | null;
  readonly ticket?: Omit<NonNullable<Parameters<typeof ticket>[0]>, 'metricSet'>;
  readonly schedules?: TicketCase['schedules'];
  readonly nativeAt?: number;
}

export const told = ({ moments, native, ticket: facts, schedules = [], nativeAt }: Story): Reconciliation =>
  reconcile({
    ticket: ticket({ status: 'solved', ...facts, metricSet: native }),
    events: moments && timeline(moments),
    people: PEOPLE,
    schedules,
    nativeAt: nativeAt ?? null,
  });

/** The rows that differ, as "measure unit: ours, Zendesk's, cause". */
export const differences = ({ rows }: Reconciliation): string[] =>
  rows
    .filter(({ cause }) => cause !== null)
    .map(({ measure, unit, ours, zendesks, cause }) => `${measure} ${unit}: ${ours}, ${zendesks}, ${cause}`);

export const asked = after(0, { says: CUSTOMER, status: 'new' });
export const LIFE = [
  asked,
  after(30, { says: AGENT, status: 'pending' }),
  after(50, { says: CUSTOMER, status: 'open' }),
  after(60, { status: 'hold' }),
  after(100, { says: AGENT, status: 'solved' }),
];
export const NATIVE: Partial<MetricSet> = {
  reply: dual(30, 30),
  firstResolution: dual(100, 100),
  fullResolution: dual(100, 100),
  requesterWait: dual(80, 80),
  agentWait: dual(20, 20),
  onHold: dual(40, 40),
  replies: 2,
  reopens: 0,
  solvedAt: CREATED_AT + 100 * MINUTE,
};
export const REOPENED = [...LIFE, after(200, { says: CUSTOMER, status: 'open' })];

export const switchedAt = (iso: string): number => (at(iso) - CREATED_AT) / MINUTE;
export const SWITCHED: Story = {
  moments: [
    after(switchedAt('2020-09-29T17:01:38Z'), { says: CUSTOMER, status: 'new', schedule: 1 }),
    after(switchedAt('2020-09-30T19:01:25Z'), { schedule: 2 }),
    after(switchedAt('2020-09-30T19:01:46Z'), { says: AGENT }),
  ],
  native: { reply: dual(1560, 690), replies: 1 },
  ticket: { status: 'new', createdAt: at('2020-09-29T17:01:38Z') },
  schedules: [SWITCHED_FROM, SWITCHED_TO],
};
