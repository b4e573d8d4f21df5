import { DateTime } from 'luxon';
import { createRandom, type Random } from './random.ts';
import type {
  Brand,
  Group,
  Organization,
  SatisfactionRating,
  Score,
  Ticket,
  TicketEvent,
  TicketLife,
  User,
} from './zendesk-records.ts';
import { happen, openTicket, recordUrl, zendeskTime } from './zendesk-records.ts';

/** Everything that the simulated Zendesk knows at one moment. */
export interface Account {
  groups: Group[];
  users: User[];
  organizations: Organization[];
  brands: Brand[];
  tickets: Ticket[];
  ratings: SatisfactionRating[];
}

/** What shapes an account; the same options always make the same account. */
export interface AccountOptions {
  nowMs: number;
  days?: number;
  /** Tickets created within `days`; a few older ones that are still unsolved come on top. */
  ticketCount?: number;
  seed?: number;
  timeZone?: string;
}

interface World {
  random: Random;
  timeZone: string;
  startMs: number;
  nowMs: number;
  people: Pick<Account, 'groups' | 'users' | 'organizations' | 'brands'>;
  businessMs: TicketLife['businessMs'];
}

type Desk = (typeof DESKS)[number];

interface Plan {
  createdMs: number;
  /** Nothing happens to the ticket after this moment. */
  untilMs: number;
  kind: (typeof KINDS)[number]['kind'] | 'stuck';
  desk: Desk;
  channel: (typeof CHANNELS)[number];
}

const DAY = 24 * 60 * 60_000;
const FIRST_ID = { group: 360_000_100, form: 360_000_700, brand: 360_000_900, organization: 370_000_100 };
const FIRST_USER_ID = 380_000_100;
const FIRST_TICKET_ID = 41_000;
const HOSTILE_SUBJECT = '<!channel> & <https://evil.example|click>';
const RETIRED_GROUP = 'Former <!here> desk';

const DESKS = [
  { name: 'Billing', weight: 20, pace: 1, topics: 'Copy of my invoice|Charged twice|Refund not received' },
  { name: 'Delivery', weight: 30, pace: 0.9, topics: 'Where is my parcel?|Parcel damaged|Change of address' },
  { name: 'Returns', weight: 20, pace: 1, topics: 'Return label|Wrong size|Return not credited' },
  { name: 'Tier 2', weight: 10, pace: 1.5, topics: 'Shop app crashes|Cannot log in|Error at checkout' },
  { name: 'Onboarding & Set-up', weight: 8, pace: 1.3, topics: 'First business order|Connect our shop' },
  { name: 'Sales', weight: 12, pace: 0.7, topics: 'Bulk discount|Is this lamp in stock?|Gift card' },
] as const;
const CHANNELS = [
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
const TURNS = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4];
const WEEKDAY_WEIGHTS = [1, 0.92, 0.88, 0.85, 0.82, 0.36, 0.3];
/** How busy each local hour is, from 1 to 9. */
const HOUR_WEIGHTS = '111111247899878888765432'.split('').map((digit) => Number(digit) / 9);
const FIRST_NAMES = 'Ada Ben Cleo Dana Emre Fay Gus Hana Ivo Jule Kofi Lena Mats Nora Oli Pia'.split(' ');
const LAST_NAMES = 'Adler Brandt Costa Dietz Ekman Ferro Gruber Holm Ito Jansen Keller Lopez'.split(' ');
const COMPANIES = 'Atlas Birch Cobalt Delta Ember Fjord Granit Harbor Iris Juniper'.split(' ');
const REMARKS = { good: ['Quick and friendly, thank you!', null], bad: ['Nobody answered for hours.', null] };

/** Makes a believable webshop's support account in which the day before `nowMs` went badly for Billing's e-mail. */
export function generateAccount(options: AccountOptions): Account {
  const { days = 90, ticketCount = 3000, seed = 1, timeZone = 'Europe/Berlin' } = options;
  const nowMs = wholeSecond(options.nowMs);
  const startMs = nowMs - days * DAY;
  const random = createRandom(seed);
  const people = createPeople(random, zendeskTime(startMs - 200 * DAY), timeZone);
  const businessMs = businessTime(startMs - 150 * DAY, nowMs, timeZone);
  const world: World = { random, timeZone, startMs, nowMs, people, businessMs };
  const lives = planTickets(world, ticketCount).map((plan, index) =>
    live(world, plan, FIRST_TICKET_ID + index),
  );
  const tickets = lives.map((life) => life.ticket);
  const isBillingEmail = (ticket: Ticket) =>
    ticket.group_id === FIRST_ID.group && ticket.via.channel === 'email';
  for (const ticket of [tickets.find(isBillingEmail), tickets.findLast(isBillingEmail)]) {
    if (ticket) ticket.subject = ticket.raw_subject = HOSTILE_SUBJECT;
  }
  return { ...people, tickets, ratings: lives.flatMap((life) => life.rating ?? []) };
}

function createPeople(random: Random, bornAt: string, timeZone: string): World['people'] {
  const base = (collection: string, id: number, name: string) => {
    return { id, url: recordUrl(collection, id), name, created_at: bornAt, updated_at: bornAt };
  };
  const groups = [...DESKS.map((desk) => desk.name), RETIRED_GROUP].map((name, index) => {
    const deleted = name === RETIRED_GROUP;
    const flags = { description: '', default: index === 0, is_public: true, deleted };
    return { ...base('groups', FIRST_ID.group + index, name), ...flags };
  });
  const companyNames = ['Studio', 'Hotels', 'Interiors', 'Trading'].flatMap((kind) =>
    COMPANIES.map((name) => `${name} ${kind}`),
  );
  const organizations = companyNames.map((name, index) => ({
    ...base('organizations', FIRST_ID.organization + index, name),
    domain_names: [`${slug(name)}.example`],
    tags: index % 5 === 0 ? ['key_account'] : [],
    organization_fields: { plan: random.pick(['basic', 'business', null]), seats: random.between(1, 80) },
    group_id: null,
  }));
  const brands = ['Lumen Home', 'Lumen Outlet'].map((name, index) => {
    const flags = { subdomain: slug(name), active: true, default: index === 0, is_deleted: false };
    return { ...base('brands', FIRST_ID.brand + index, name), ...flags, ticket_form_ids: DESKS.map(formOf) };
  });
  const users = Array.from({ length: 164 }, (_, index) => {
    const own = index < 14 ? agent(index) : customer(random, index, organizations);
    const flags = { restricted_agent: false, active: true, suspended: false, iana_time_zone: timeZone };
    return { ...base('users', FIRST_USER_ID + index, own.name), ...flags, ...own };
  });
  return { groups, organizations, brands, users };
}

type OwnUserFields = Pick<
  User,
  'name' | 'email' | 'role' | 'role_type' | 'only_private_comments' | 'locale'
> &
  Pick<User, 'organization_id' | 'default_group_id'>;

function agent(index: number): OwnUserFields {
  const isAdmin = index === 0 || index === 12;
  const isLight = index === 13;
  const first = FIRST_NAMES[index] ?? 'Sam';
  return {
    name: `${first} ${LAST_NAMES[index % LAST_NAMES.length] ?? 'Smith'}`,
    email: `${first.toLowerCase()}@lumenhome.example`,
    role: isAdmin ? 'admin' : 'agent',
    role_type: isAdmin ? 4 : isLight ? 1 : 0,
    only_private_comments: isLight,
    locale: 'en-US',
    organization_id: null,
    default_group_id: FIRST_ID.group + (index % DESKS.length),
  };
}

function customer(random: Random, index: number, companies: Organization[]): OwnUserFields {
  const company = random.chance(0.8) ? random.pick(companies) : undefined;
  const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  return {
    name: index === 20 ? `<!everyone> ${name}` : name,
    email: `${slug(name)}_${index}@${company?.domain_names[0] ?? 'mail.example'}`,
    role: 'end-user',
    role_type: null,
    only_private_comments: false,
    locale: random.pick(['de', 'de', 'en-US', 'fr']),
    organization_id: company?.id ?? null,
    default_group_id: null,
  };
}

function planTickets(world: World, ticketCount: number): Plan[] {
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

function arrival({ random, timeZone }: World, fromMs: number, toMs: number): number {
  for (;;) {
    const atMs = wholeSecond(fromMs + random.number() * (toMs - fromMs));
    const local = DateTime.fromMillis(atMs, { zone: timeZone });
    const weight = (WEEKDAY_WEIGHTS[local.weekday - 1] ?? 0) * (HOUR_WEIGHTS[local.hour] ?? 0);
    if (random.chance(weight)) return atMs;
  }
}

/** Opens a ticket and lets happen to it what its story says, up to the present. */
function live(world: World, plan: Plan, id: number): TicketLife {
  const { random, businessMs } = world;
  const life = openTicket(beginning(world, plan, id), businessMs);
  const story = storyOf(world, plan, life.ticket).filter((event) => event.at <= plan.untilMs);
  for (const event of story.sort((a, b) => a.at - b.at)) happen(life, event);
  // Zendesk's own housekeeping re-exports a ticket without changing its updated_at.
  if (random.chance(0.1)) {
    const touchedMs = later(life.ticket.generated_timestamp * 1000, random.minutes(600));
    life.ticket.generated_timestamp = Math.min(touchedMs, plan.untilMs) / 1000;
  }
  return life;
}

function beginning(world: World, { kind, desk, channel, createdMs }: Plan, id: number) {
  const { random, people } = world;
  const isRetired = createdMs < world.startMs + 10 * DAY && random.chance(0.04);
  const groupId = FIRST_ID.group + (isRetired ? DESKS.length : DESKS.indexOf(desk));
  const byAgent = kind === 'on-behalf' || kind === 'internal';
  const isStaff = !byAgent && random.chance(0.005);
  const requester = random.pick(people.users.filter((user) => (user.role === 'end-user') !== isStaff));
  const subject = random.pick(desk.topics.split('|'));
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
    tags: [slug(desk.name), ...(channel.name === 'api' ? ['monitoring'] : [])],
    custom_fields: [{ id: 360_001_001, value: orderNumber }],
  };
}

function storyOf(world: World, plan: Plan, ticket: Ticket): TicketEvent[] {
  const { random } = world;
  const { createdMs: start, kind } = plan;
  if (kind === 'merged') return [{ at: later(start, random.minutes(90)), does: 'merge' }];
  if (kind === 'stuck') return stuck(world, ticket, start);
  const delay = replyMinutes(world, plan);
  const events = assignments(world, ticket, start, delay);
  const deletedAt = later(start, random.minutes(600));
  if (kind === 'deleted') return [...events, { at: deletedAt, does: 'move', to: 'deleted' }];
  const isCall = plan.channel.name === 'voice' && random.chance(0.7);
  if (isCall || kind === 'silent' || kind === 'internal') return [...events, ...silence(random, start)];
  return Number.isFinite(delay) ? [...events, ...conversation(random, later(start, delay))] : events;
}

/** Minutes to the first reply; infinite where the customer is left waiting. */
function replyMinutes({ random, nowMs }: World, { createdMs, desk, channel }: Plan): number {
  const ageMs = nowMs - createdMs;
  const usual = random.minutes(channel.replyMinutes * desk.pace, 1.15);
  if (ageMs > DAY) return ageMs < 10 * DAY && usual > 240 && random.chance(0.65) ? Infinity : usual;
  if (desk.name === 'Billing' && channel.name === 'email') {
    if (random.chance(0.18)) return random.between(30, 220);
    return random.chance(0.4) ? Infinity : random.between(260, 900);
  }
  // Billing alone is to blame for the bad day; only the biggest of the others may be late at times.
  return desk.name === 'Delivery' ? usual : Math.min(usual, random.between(90, 220));
}

/** Who takes the ticket before the first reply; now and then another group had it first. */
function assignments(world: World, ticket: Ticket, start: number, delay: number): TicketEvent[] {
  const { random } = world;
  if (delay === Infinity && random.chance(0.5)) return [];
  const within = Math.min(delay, 120);
  const groupId = ticket.group_id ?? FIRST_ID.group;
  const at = later(start, within * (0.5 + random.number() / 2));
  const last: TicketEvent = { at, does: 'assign', groupId, agentId: agentOf(world, groupId) };
  if (!random.chance(0.1)) return [last];
  const firstId = FIRST_ID.group + random.between(0, DESKS.length - 1);
  ticket.group_id = firstId;
  const first = { groupId: firstId, agentId: agentOf(world, firstId) };
  return [{ at: later(start, within * 0.3), does: 'assign', ...first }, last];
}

function stuck(world: World, ticket: Ticket, start: number): TicketEvent[] {
  const at = later(start, world.random.between(60, 4000));
  const to = world.random.pick(['open', 'pending', 'hold'] as const);
  const events = assignments(world, ticket, start, 60);
  return to === 'open' ? events : [...events, { at, does: 'reply' }, { at, does: 'move', to }];
}

function silence(random: Random, start: number): TicketEvent[] {
  const at = later(start, random.between(120, 2000));
  return [{ at, does: 'move', to: 'solved' }, ...farewell(random, at, 0)];
}

/** Reply and answer in turns until solved; now and then the customer comes back before the ticket is closed. */
function conversation(random: Random, replyAt: number): TicketEvent[] {
  const events: TicketEvent[] = [{ at: replyAt, does: 'reply' }];
  let at = replyAt;
  for (let left = random.pick(TURNS); left > 1; left--) {
    const isHeld = random.chance(0.15);
    events.push({ at, does: 'move', to: isHeld ? 'hold' : 'pending' });
    at = later(at, random.minutes(isHeld ? 1500 : 400));
    if (!isHeld) events.push({ at, does: 'write' });
    events.push({ at, does: 'move', to: 'open' });
    at = later(at, random.minutes(70));
    events.push({ at, does: 'reply' });
  }
  if (random.chance(0.2)) at = later(at, random.minutes(200));
  events.push({ at, does: 'move', to: 'solved' });
  while (random.chance(0.06)) {
    at = later(at, Math.min(random.minutes(900), 5000));
    events.push({ at, does: 'write' }, { at, does: 'move', to: 'open' });
    at = later(at, random.minutes(random.chance(0.2) ? 6000 : 240));
    events.push({ at, does: 'reply' }, { at, does: 'move', to: 'solved' });
  }
  return [...events, ...farewell(random, at, 0.55)];
}

/** The survey a day after the solve, perhaps an answer, and the closing of the ticket. */
function farewell(random: Random, solvedAt: number, offerChance: number): TicketEvent[] {
  const events: TicketEvent[] = [{ at: solvedAt + 4 * DAY, does: 'move', to: 'closed' }];
  const rate = (at: number, score: Score, comment: string | null) =>
    events.push({ at, does: 'rate', score, comment });
  if (!random.chance(offerChance)) return events;
  rate(solvedAt + DAY, 'offered', null);
  if (!random.chance(0.38)) return events;
  const score = random.chance(0.91) ? 'good' : 'bad';
  const at = later(solvedAt + DAY, random.minutes(400));
  if (random.chance(0.02)) rate(at, score === 'good' ? 'bad' : 'good', null);
  rate(later(at, 30), score, random.pick(REMARKS[score]));
  return events;
}

/** Counts Monday to Friday, 09:00 to 18:00 local time. */
function businessTime(fromMs: number, toMs: number, timeZone: string): TicketLife['businessMs'] {
  const shifts: { startMs: number; endMs: number }[] = [];
  let day = DateTime.fromMillis(fromMs, { zone: timeZone }).startOf('day');
  for (; day.toMillis() <= toMs; day = day.plus({ days: 1 })) {
    if (day.weekday > 5) continue;
    shifts.push({ startMs: day.set({ hour: 9 }).toMillis(), endMs: day.set({ hour: 18 }).toMillis() });
  }
  const overlap = (from: number, to: number) => (total: number, shift: { startMs: number; endMs: number }) =>
    total + Math.max(0, Math.min(to, shift.endMs) - Math.max(from, shift.startMs));
  return (from, to) => shifts.reduce(overlap(from, to), 0);
}

function agentOf({ random, people }: World, groupId: number): number {
  const able = people.users.filter((user) => user.role !== 'end-user' && user.role_type !== 1);
  const members = able.filter((user) => user.default_group_id === groupId);
  return random.pick(members.length > 0 ? members : able).id;
}

function formOf(desk: Desk): number {
  return FIRST_ID.form + DESKS.indexOf(desk);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

function later(atMs: number, minutes: number): number {
  return atMs + Math.round(minutes * 60) * 1000;
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
