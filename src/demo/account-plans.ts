import { DateTime } from 'luxon';
import { chosenFor } from './account-products.ts';
import {
  agentOf,
  DAY,
  DESKS,
  type Desk,
  FIRST_ID,
  formOf,
  slug,
  type World,
  wholeSecond,
} from './account-world.ts';
import type { TicketStart } from './zendesk-life.ts';
import { zendeskTime } from './zendesk-records.ts';

export interface Plan {
  createdMs: number;
  /** Nothing happens to the ticket after this moment. */
  untilMs: number;
  kind: (typeof KINDS)[number]['kind'] | 'stuck';
  desk: Desk;
  channel: (typeof CHANNELS)[number];
}

export const CHANNELS = [
  { name: 'email', weight: 48, replyMinutes: 88 },
  { name: 'web', weight: 22, replyMinutes: 80 },
  { name: 'native_messaging', weight: 14, replyMinutes: 3 },
  { name: 'chat', weight: 7, replyMinutes: 2 },
  { name: 'voice', weight: 5, replyMinutes: 45 },
  { name: 'api', weight: 4, replyMinutes: 110 },
] as const;
const KINDS = [
  { kind: 'usual', weight: 89 },
  { kind: 'silent', weight: 3 },
  { kind: 'on-behalf', weight: 3.5 },
  { kind: 'internal', weight: 1.5 },
  { kind: 'merged', weight: 1.5 },
  { kind: 'deleted', weight: 1.5 },
] as const;
const PRIORITIES = [null, null, 'low', 'normal', 'normal', 'normal', 'normal', 'high', 'urgent'] as const;
const TYPES = ['question', 'question', 'incident', 'problem', 'task', null] as const;
const QUARTER = 15 * 60_000;
const WEEKDAY_WEIGHTS = [1, 0.92, 0.88, 0.85, 0.82, 0.36, 0.3];
/** How busy each local hour is, from 1 to 9. */
const HOUR_WEIGHTS = '111111247899878888765432'.split('').map((digit) => Number(digit) / 9);

/** Decides when each ticket comes, where and how, in order of creation. */
export function planTickets(world: World, ticketCount: number): Plan[] {
  const { random, startMs, nowMs } = world;
  const surge = Math.max(24, Math.ceil(ticketCount * 0.014));
  const plans: Plan[] = [];
  for (let index = 0; index < Math.max(3, ticketCount / 250); index++) {
    const createdMs = startMs - random.between(10, 110) * DAY;
    const fate = { kind: 'stuck', channel: CHANNELS[0], untilMs: createdMs + 5 * DAY } as const;
    plans.push({ ...ordinary(world, createdMs), ...fate });
  }
  for (let index = surge; index < ticketCount; index++) {
    plans.push(ordinary(world, arrival(world, startMs, nowMs)));
  }
  for (let index = 0; index < surge; index++) {
    const createdMs = arrival(world, nowMs - DAY, nowMs - DAY / 6);
    plans.push({ createdMs, untilMs: nowMs, kind: 'usual', desk: DESKS[0], channel: CHANNELS[0] });
  }
  return plans.sort((a, b) => a.createdMs - b.createdMs);
}

function ordinary({ random, nowMs }: World, createdMs: number): Plan {
  const choice = { desk: random.weighted(DESKS), channel: random.weighted(CHANNELS) };
  return { createdMs, untilMs: nowMs, kind: random.weighted(KINDS).kind, ...choice };
}

function arrival({ random, timeZone, weights }: World, fromMs: number, toMs: number): number {
  for (;;) {
    const atMs = wholeSecond(fromMs + random.number() * (toMs - fromMs));
    if (random.chance(busyness(timeZone, atMs, weights))) return atMs;
  }
}

/** From 0 to 1; kept for each quarter of an hour, in which no local clock changes its hour. */
function busyness(timeZone: string, atMs: number, known: Map<number, number>): number {
  const quarter = Math.floor(atMs / QUARTER);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  const local = DateTime.fromMillis(atMs, { zone: timeZone });
  const weight = (WEEKDAY_WEIGHTS[local.weekday - 1] ?? 0) * (HOUR_WEIGHTS[local.hour] ?? 0);
  known.set(quarter, weight);
  return weight;
}

/** What a planned ticket is when it is opened. */
export function beginning(world: World, { kind, desk, channel, createdMs }: Plan, id: number): TicketStart {
  const { random, people, customers } = world;
  const isRetired = createdMs < world.startMs + 10 * DAY && random.chance(0.04);
  const groupId = FIRST_ID.group + (isRetired ? DESKS.length : DESKS.indexOf(desk));
  const byAgent = kind === 'on-behalf' || kind === 'internal';
  const isStaff = !byAgent && random.chance(0.005);
  const requester = random.pick(isStaff ? people.users.filter(({ role }) => role !== 'end-user') : customers);
  const subject = random.pick(desk.topics.split('|'));
  const choices = chosenFor(id, subject);
  const orderNumber = random.chance(0.7) ? `SO-${random.between(10_000, 99_999)}` : null;
  return {
    id,
    created_at: zendeskTime(createdMs),
    subject,
    description: `Hello, I write about this: ${subject}`,
    type: random.pick(TYPES),
    priority: random.pick(PRIORITIES),
    via: { channel: channel.name, source: { from: { address: requester.email }, to: {}, rel: null } },
    is_public: kind !== 'internal',
    requester_id: requester.id,
    submitter_id: byAgent ? agentOf(world, groupId) : requester.id,
    organization_id: requester.organization_id,
    group_id: groupId,
    brand_id: FIRST_ID.brand + (random.chance(0.8) ? 0 : 1),
    ticket_form_id: formOf(desk),
    tags: [
      slug(desk.name),
      ...(channel.name === 'api' ? ['monitoring'] : []),
      ...choices.map(({ value }) => value),
    ],
    custom_fields: [{ id: 360_001_001, value: orderNumber }, ...choices],
  };
}
