import { NOTHING_KNOWN, type Past } from '../../src/domain/past.ts';
import type { EpochSeconds, Ticket } from '../../src/domain/ticket.ts';
import { readLife, speakersOf } from '../../src/domain/ticket-life.ts';
import { CREATED_AT } from './ticket.ts';
import { AGENT, CUSTOMER, type Moment, PEOPLE, timeline } from './timeline.ts';

/** The past of a ticket that a customer created at `CREATED_AT`: what the moments tell, and beside it what is given. */
export function pastOf(moments: readonly Moment[], parts: Partial<Past> = {}): Past {
  const events = parts.events ?? timeline(moments);
  const history = { createdAt: CREATED_AT, requesterId: CUSTOMER, events };
  const life = readLife(history, PEOPLE, Number.POSITIVE_INFINITY);
  return { ...NOTHING_KNOWN, life, speakerOf: speakersOf(history, PEOPLE), ...parts, events };
}

/** So many hours after creation. */
export const hour = (hours: number): EpochSeconds => CREATED_AT + hours * 3600;

/** A moment so many hours after creation. */
export const after = (hours: number, what: Omit<Moment, 'at'>): Moment => ({ at: hour(hours), ...what });

/** The customer's question that a ticket is created with. */
export const asked = after(0, { says: CUSTOMER, status: 'new' });

/** An agent's public comment. */
export const reply = (hours: number, what: Partial<Moment> = {}): Moment =>
  after(hours, { says: AGENT, ...what });

/** The customer writes again. */
export const again = (hours: number, what: Partial<Moment> = {}): Moment =>
  after(hours, { says: CUSTOMER, ...what });

/** A status set by an agent without a word. */
export const set = (hours: number, status: string, what: Partial<Moment> = {}): Moment =>
  after(hours, { status, by: AGENT, ...what });

/** The same past where its beginning is not known. */
export const cutOff = (moments: readonly Moment[], parts: Partial<Past> = {}): Past =>
  pastOf([], { ...parts, events: timeline(moments).filter(({ at }) => at > CREATED_AT) });

/** The timeline a handbook works out. */
export const HANDBOOK: readonly Moment[] = [
  asked,
  reply(5, { status: 'open' }),
  again(6.5),
  reply(7, { status: 'pending' }),
  again(25, { status: 'open' }),
  set(26, 'hold'),
  set(53, 'open'),
  reply(53.5, { status: 'solved' }),
];

/** What leaves a ticket out of every figure, with the state it then gets. */
export const REMOVED: [string, Partial<Ticket>, string][] = [
  ['is merged into another', { tags: ['closed_by_merge'] }, 'merged'],
  ['is deleted', { status: 'deleted' }, 'deleted'],
  ['is suspended', { status: 'suspended' }, 'suspended'],
];

export const LEFT_OUT: typeof REMOVED = [
  ...REMOVED,
  ['is handled by AI alone', { isAiOnly: true }, 'aiOnly'],
];

/** What also leaves it out of figures on replies. */
export const LEFT_OUT_OF_REPLYING: typeof REMOVED = [
  ...LEFT_OUT,
  ['is opened by an agent in public', { isSubmitterAgent: true, submitterId: AGENT }, 'openedByAgents'],
  [
    'is opened by an agent in private',
    { isSubmitterAgent: true, submitterId: AGENT, isPublic: false },
    'internal',
  ],
  ['is a phone call', { channel: 'voice' }, 'voice'],
];
