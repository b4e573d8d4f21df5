import { answerInFields } from './account-answers.ts';
import { createPeople } from './account-people.ts';
import { beginning, type Plan, planTickets } from './account-plans.ts';
import { createMemberships, createSchedules, createSettings } from './account-settings.ts';
import { linkFollowUps, scheduleOf, spiced } from './account-spice.ts';
import { storyOf } from './account-story.ts';
import { worded } from './account-words.ts';
import { DAY, FIRST_ID, FIRST_TICKET_ID, later, type World, wholeSecond } from './account-world.ts';
import { createRandom } from './random.ts';
import { businessTime } from './zendesk-business-time.ts';
import { happen, openTicket, type TicketHistory, type TicketLife } from './zendesk-life.ts';
import type { Brand, Group, GroupMembership, Organization, User } from './zendesk-people.ts';
import { type SatisfactionRating, type Ticket, zendeskTime } from './zendesk-records.ts';
import type {
  CustomStatus,
  Field,
  GroupSlaPolicy,
  Schedule,
  SlaPolicy,
  TicketForm,
} from './zendesk-settings.ts';
import { type SurveyResponse, surveyResponse } from './zendesk-surveys.ts';

/** Everything that the simulated Zendesk knows at one moment. */
export interface Account {
  groups: Group[];
  groupMemberships: GroupMembership[];
  users: User[];
  organizations: Organization[];
  organizationFields: Field[];
  userFields: Field[];
  brands: Brand[];
  ticketFields: Field[];
  ticketForms: TicketForm[];
  customStatuses: CustomStatus[];
  slaPolicies: SlaPolicy[];
  /** Null where the plan has none. */
  groupSlaPolicies: GroupSlaPolicy[] | null;
  /** The first created is the default; without any, all time is business time. */
  schedules: Schedule[];
  tickets: Ticket[];
  /** By ticket; a ticket without one has no events. */
  histories: Map<number, TicketHistory>;
  /** Which kind of survey the account has; of the other kind there is nothing. */
  surveys: 'legacy' | 'new';
  ratings: SatisfactionRating[];
  surveyResponses: SurveyResponse[];
}

/** What shapes an account; the same options always make the same account. */
export interface AccountOptions {
  nowMs: number;
  days?: number;
  /** Tickets created within `days`; a few older ones that are still unsolved come on top. */
  ticketCount?: number;
  seed?: number;
  timeZone?: string;
  surveys?: Account['surveys'];
  /** With two, tickets of the delivery desk are counted by the second one, which a trigger sets. */
  schedules?: 1 | 2;
}

const HOSTILE_SUBJECT = '<!channel> & <https://evil.example|click>';

/** An account in which there is nothing but what is given. */
export function emptyAccount(parts: Partial<Account> = {}): Account {
  const people = { groups: [], groupMemberships: [], users: [], organizations: [], brands: [] };
  const fields = {
    organizationFields: [],
    userFields: [],
    ticketFields: [],
    ticketForms: [],
    customStatuses: [],
  };
  const times = { slaPolicies: [], groupSlaPolicies: null, schedules: [] };
  const surveys = { surveys: 'legacy', ratings: [], surveyResponses: [] } as const;
  const empty = { ...people, ...fields, ...times, ...surveys, tickets: [], histories: new Map() };
  return { ...empty, ...surveys, ratings: [], surveyResponses: [], ...parts };
}

/** Makes a believable webshop's support account in which the day before `nowMs` went badly for Billing's e-mail. */
export function generateAccount(options: AccountOptions): Account {
  const { ticketCount = 3000, surveys = 'legacy' } = options;
  const world = createWorld(options);
  const lives = planTickets(world, ticketCount).map((plan, index) =>
    live(world, plan, FIRST_TICKET_ID + index),
  );
  const tickets = lives.map((life) => life.ticket);
  const isBillingEmail = (ticket: Ticket) =>
    ticket.group_id === FIRST_ID.group && ticket.via.channel === 'email';
  for (const ticket of [tickets.find(isBillingEmail), tickets.findLast(isBillingEmail)]) {
    if (ticket) ticket.subject = ticket.raw_subject = HOSTILE_SUBJECT;
  }
  linkFollowUps(world, tickets);
  answerInFields(world.people.users, tickets, world);
  const bornAt = zendeskTime(world.startMs - 200 * DAY);
  return emptyAccount({
    ...world.people,
    ...createSettings(bornAt),
    groupMemberships: createMemberships(world.people.users, bornAt),
    schedules: [...world.schedules],
    tickets,
    histories: new Map(lives.map(({ ticket, born, log }) => [ticket.id, { born, log }])),
    ...ratingsOf(lives, surveys),
  });
}

/** The ratings of tickets, as the kind of survey that the account has. */
export function ratingsOf(lives: readonly TicketLife[], surveys: Account['surveys']) {
  const ratings = lives.flatMap((life) => life.rating ?? []);
  if (surveys === 'legacy') return { surveys, ratings, surveyResponses: [] };
  for (const { ticket } of lives) ticket.satisfaction_rating = { score: 'unoffered' };
  return { surveys, ratings: [], surveyResponses: ratings.flatMap((row) => surveyResponse(row) ?? []) };
}

function createWorld(options: AccountOptions): World {
  const { days = 90, seed = 1, timeZone = 'Europe/Berlin' } = options;
  const nowMs = wholeSecond(options.nowMs);
  const startMs = nowMs - days * DAY;
  const random = createRandom(seed);
  const bornAt = zendeskTime(startMs - 200 * DAY);
  const people = createPeople(random, bornAt, timeZone);
  const schedules = createSchedules(options.schedules ?? 1, timeZone, bornAt, nowMs);
  return {
    random,
    spice: createRandom(seed + 7919),
    tongue: createRandom(seed + 104_729),
    timeZone,
    startMs,
    nowMs,
    people,
    staff: people.users.filter((user) => user.role !== 'end-user' && user.role_type !== 1),
    customers: people.users.filter((user) => user.role === 'end-user'),
    weights: new Map(),
    schedules,
    businessMs: schedules.map((schedule) => businessTime(schedule, startMs - 150 * DAY)),
  };
}

/** Opens a ticket and lets happen to it what its story says, up to the present. */
function live(world: World, plan: Plan, id: number): TicketLife {
  const { random } = world;
  const start = beginning(world, plan, id);
  const life = openTicket(start, businessMsOf(world, start.ticket_form_id));
  const story = storyOf(world, plan, life.ticket).filter((event) => event.at <= plan.untilMs);
  life.born.group_id = life.ticket.group_id;
  story.sort((a, b) => a.at - b.at);
  for (const event of worded(world, life.ticket, spiced(world, life, story))) happen(life, event);
  // Zendesk's own housekeeping re-exports a ticket without changing its updated_at.
  if (random.chance(0.1)) {
    const touchedMs = later(life.ticket.generated_timestamp * 1000, random.minutes(600));
    life.ticket.generated_timestamp = Math.min(touchedMs, plan.untilMs) / 1000;
  }
  return life;
}

function businessMsOf(world: World, formId: number): TicketLife['businessMs'] {
  const index = scheduleOf(world, formId) === undefined ? 0 : 1;
  return world.businessMs[index] ?? ((from, to) => to - from);
}
