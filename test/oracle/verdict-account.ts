import { type Account, type AccountOptions, ratingsOf } from '../../src/demo/account.ts';
import { PHRASES } from '../../src/demo/account-phrases.ts';
import { MACROS } from '../../src/demo/account-words.ts';
import { createRandom, type Random } from '../../src/demo/random.ts';
import { businessTime } from '../../src/demo/zendesk-business-time.ts';
import {
  type Happening,
  happen,
  openTicket,
  SYSTEM,
  type TicketLife,
  type TicketStart,
} from '../../src/demo/zendesk-life.ts';
import { zendeskTime } from '../../src/demo/zendesk-records.ts';
import { oddAccount } from './odd-account.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FIRST_ID = 90_000;
const DAYS = 88;
const MOST_EVENTS = 9;

/** Tags that the settings of the worlds give a meaning. */
export const TAGS = {
  accepting: 'customer_happy',
  noFurtherAction: 'no_way',
  exception: 'staff_test',
  caller: 'caller',
} as const;

const CHANNELS = ['email', 'email', 'email', 'web', 'native_messaging', 'chat', 'voice', 'api'];
const SUBJECTS = ['Lamp flickers', 'Re: Lamp flickers (#12)', 'Wrong lamp', 'Lamp lost', 'AW: Lamp lost 7'];
const VOICEMAIL = 'I tried to call you and left a voicemail.';
/** Minutes from one event to the next, which is no sooner than a second later. */
const GAPS = [0, 0, 3, 20, 90, 300, 1000, 1440, 3000, 6000, 10_080, 13_000, 36_000];

export interface VerdictOptions extends AccountOptions {
  /** Tickets whose lives are drawn at random. */
  readonly drawn: number;
}

/** An account with every turn a first contact can take: tickets that lead lives drawn at random, among those of an odd account. */
export function verdictAccount({ drawn, ...options }: VerdictOptions): Account {
  const account = oddAccount(options);
  const random = createRandom((options.seed ?? 1) + 31);
  shareAgents(account);
  const lives = Array.from({ length: drawn }, (_, index) => live(account, random, options.nowMs, index));
  followUp(random, lives);
  const { ratings, surveyResponses } = ratingsOf(lives, account.surveys);
  account.ratings.push(...ratings);
  account.surveyResponses.push(...surveyResponses);
  account.tickets.push(...lives.map(({ ticket }) => ticket));
  for (const { ticket, born, log } of lives) account.histories.set(ticket.id, { born, log });
  account.tickets.sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
  return account;
}

/** Some agents are in a second group. */
function shareAgents({ groups, groupMemberships, users }: Account): void {
  for (const [index, user] of users.filter(({ role }) => role !== 'end-user').entries()) {
    const groupId = groups[(index + 3) % 6]?.id;
    const [last] = groupMemberships.slice(-1);
    if (index % 4 !== 1 || groupId === undefined || !last) continue;
    groupMemberships.push({
      ...last,
      id: last.id + 1,
      user_id: user.id,
      group_id: groupId,
      default: false,
    });
  }
}

function live(account: Account, random: Random, nowMs: number, index: number): TicketLife {
  const createdMs = nowMs - Math.floor(random.number() * DAYS * 1440) * MINUTE - 7000;
  const schedule = account.schedules[0];
  const life = openTicket(startOf(account, random, FIRST_ID + index, createdMs), (from, to) =>
    schedule ? businessTime(schedule, createdMs - 400 * DAY)(from, to) : to - from,
  );
  const many = random.between(1, MOST_EVENTS);
  for (let at = createdMs, count = 0; count < many; count += 1) {
    at += random.pick(GAPS) * MINUTE + random.between(1, 2) * 1000;
    if (at > nowMs || life.ticket.status === 'closed' || life.ticket.status === 'deleted') break;
    for (const what of goOf(account, random, life)) happen(life, { at, ...what });
  }
  return life;
}

function startOf(
  { users, groups, brands }: Account,
  random: Random,
  id: number,
  createdMs: number,
): TicketStart {
  const customers = users.filter(({ role }) => role === 'end-user').slice(0, 25);
  const staff = users.filter(({ role, role_type }) => role !== 'end-user' && role_type !== 1);
  const requester = random.chance(0.02) ? random.pick(staff) : random.pick(customers);
  const isFiled = random.chance(0.12);
  const channel = random.pick(CHANNELS);
  const subject = random.pick(SUBJECTS);
  return {
    id,
    created_at: zendeskTime(createdMs),
    subject,
    description: isFiled && random.chance(0.2) ? VOICEMAIL : phrase(random, ['more', 'answer', 'ask']),
    type: null,
    priority: 'normal',
    via: { channel, source: { from: {}, to: {}, rel: null } },
    is_public: !isFiled || random.chance(0.8),
    requester_id: requester.id,
    submitter_id: isFiled ? random.pick(staff).id : requester.id,
    organization_id: null,
    group_id: random.chance(0.1) ? null : (groups[random.between(0, 5)]?.id ?? null),
    brand_id: brands[0]?.id ?? 0,
    ticket_form_id: 360_000_700 + random.between(0, 5),
    tags: [
      'drawn',
      ...(isFiled && random.chance(0.3) ? [TAGS.caller] : []),
      ...(random.chance(0.03) ? [TAGS.exception] : []),
      ...(random.chance(0.04) ? [TAGS.noFurtherAction] : []),
    ],
    custom_fields: [],
    support_type: random.chance(0.02) ? 'ai_agent' : 'agent',
  };
}

type Speeches = readonly (keyof (typeof PHRASES)['en'])[];

const phrase = (random: Random, speeches: Speeches): string =>
  random.pick(PHRASES[random.pick(['en', 'de', 'fr'] as const)][random.pick(speeches)]);

/** What happens in one go, as Zendesk would let it: customers open what they write to, agents set a status with a reply. */
function goOf(account: Account, random: Random, { ticket }: TicketLife): Happening[] {
  const isSolved = ticket.status === 'solved';
  const staff = account.users.filter(({ role, role_type }) => role !== 'end-user' && role_type !== 1);
  const light = account.users.find(({ role_type }) => role_type === 1)?.id ?? SYSTEM;
  const agent = random.pick(staff).id;
  const groupId = account.groups[random.between(0, 5)]?.id ?? 0;
  const customer = ticket.requester_id;
  const replies = (body: string, ...others: Happening[]): Happening[] => [
    { does: 'reply', body, by: agent, ...(random.chance(0.08) ? { macro: random.pick(MACROS.ask) } : {}) },
    ...others,
  ];
  const moved = (by: number, to: 'open' | 'pending' | 'hold' | 'solved'): Happening[] => [
    { does: 'move', to, by },
  ];
  const writes = (speeches: Speeches): Happening[] => [
    { does: 'write', body: phrase(random, speeches) },
    ...(ticket.status === 'open' || ticket.status === 'new' ? [] : moved(customer, 'open')),
  ];
  const made = random.weighted([
    { weight: 20, make: () => replies(phrase(random, ['answer']), ...moved(agent, 'solved')) },
    { weight: 12, make: () => replies(phrase(random, ['answer']), ...moved(agent, 'pending')) },
    { weight: 6, make: () => replies(phrase(random, ['ask']), ...moved(agent, 'pending')) },
    { weight: 5, make: () => replies(phrase(random, ['holding']), ...moved(agent, 'hold')) },
    { weight: 4, make: () => replies(VOICEMAIL) },
    { weight: 3, make: () => replies(phrase(random, ['handOver'])) },
    {
      weight: 4,
      make: () =>
        replies(phrase(random, ['answer', 'handOver']), {
          does: 'assign',
          groupId,
          agentId: null,
          by: agent,
        }),
    },
    { weight: 5, make: (): Happening[] => [{ does: 'assign', groupId, agentId: agent, by: agent }] },
    { weight: 3, make: (): Happening[] => [{ does: 'assign', groupId, agentId: agent, by: SYSTEM }] },
    { weight: 9, make: () => writes(['thanks']) },
    { weight: 5, make: () => writes(['broken']) },
    { weight: 5, make: () => writes(['given', 'more', 'wondering']) },
    { weight: 3, make: () => (isSolved ? [] : moved(customer, 'solved')) },
    { weight: 4, make: () => (isSolved ? [] : moved(agent, 'solved')) },
    { weight: 2, make: () => moved(SYSTEM, isSolved ? 'open' : 'solved') },
    { weight: 1, make: () => (isSolved ? moved(agent, 'open') : []) },
    {
      weight: 3,
      make: (): Happening[] => [{ does: 'reply', body: phrase(random, ['answer']), by: SYSTEM }],
    },
    { weight: 2, make: (): Happening[] => [{ does: 'reply', body: phrase(random, ['answer']), by: light }] },
    { weight: 3, make: (): Happening[] => [{ does: 'note', by: agent }] },
    { weight: 8, make: () => (isSolved ? rated(random) : []) },
    {
      weight: 3,
      make: (): Happening[] => [{ does: 'tag', add: [random.pick(Object.values(TAGS))], by: agent }],
    },
    {
      weight: 1,
      make: (): Happening[] => [{ does: 'tag', remove: [TAGS.noFurtherAction, TAGS.accepting], by: agent }],
    },
    { weight: 4, make: (): Happening[] => (isSolved ? [{ does: 'move', to: 'closed', by: SYSTEM }] : []) },
    { weight: 1, make: (): Happening[] => [{ does: 'merge', by: agent }] },
    { weight: 1, make: (): Happening[] => [{ does: 'move', to: 'deleted', by: agent }] },
  ]);
  return made.make();
}

const rated = (random: Random): Happening[] => [
  { does: 'rate', score: random.chance(0.6) ? 'good' : 'bad', comment: null },
];

/** Customers whose ticket is closed go on in another one, sooner or later. */
function followUp(random: Random, lives: readonly TicketLife[]): void {
  const byAge = lives.toSorted((a, b) => Date.parse(a.ticket.created_at) - Date.parse(b.ticket.created_at));
  for (const { ticket } of byAge) {
    const later = byAge.find(
      (other) =>
        Date.parse(other.ticket.created_at) > Date.parse(ticket.updated_at) + random.pick([1, 20, 33]) * DAY,
    )?.ticket;
    if (ticket.status !== 'closed' || !later || later.via.source.rel !== null || !random.chance(0.4))
      continue;
    const from = { ticket_id: ticket.id } as unknown as Record<string, string>;
    later.via = { ...later.via, source: { from, to: {}, rel: 'follow_up' } };
    ticket.followup_ids = [later.id];
  }
}
