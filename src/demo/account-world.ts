import type { Random } from './random.ts';
import type { BusinessMs } from './zendesk-business-time.ts';
import type { Brand, Group, Organization, User } from './zendesk-people.ts';
import type { Schedule } from './zendesk-settings.ts';

/** Everybody who is in the account. */
export interface People {
  groups: Group[];
  users: User[];
  organizations: Organization[];
  brands: Brand[];
}

/** What the tickets of an account are made from. */
export interface World {
  random: Random;
  /** A second source of chance, so that what it decides leaves the rest of the story alone. */
  spice: Random;
  /** A third one, for what people say. */
  tongue: Random;
  timeZone: string;
  startMs: number;
  nowMs: number;
  people: People;
  /** Those of the people who answer tickets. */
  staff: User[];
  customers: User[];
  /** How busy each quarter of an hour is, as far as known. */
  weights: Map<number, number>;
  /** The first is the default of every ticket. */
  schedules: readonly Schedule[];
  /** By the default schedule, and by the second one if there is one. */
  businessMs: readonly BusinessMs[];
}

export type Desk = (typeof DESKS)[number];

export const DAY = 24 * 60 * 60_000;
export const FIRST_ID = {
  group: 360_000_100,
  form: 360_000_700,
  brand: 360_000_900,
  organization: 370_000_100,
};
export const FIRST_USER_ID = 380_000_100;
export const FIRST_TICKET_ID = 41_000;

export const DESKS = [
  { name: 'Billing', weight: 20, pace: 1, topics: 'Copy of my invoice|Charged twice|Refund not received' },
  { name: 'Delivery', weight: 30, pace: 0.9, topics: 'Where is my parcel?|Parcel damaged|Change of address' },
  { name: 'Returns', weight: 20, pace: 1, topics: 'Return label|Wrong size|Return not credited' },
  { name: 'Tier 2', weight: 10, pace: 1.5, topics: 'Shop app crashes|Cannot log in|Error at checkout' },
  { name: 'Onboarding & Set-up', weight: 8, pace: 1.3, topics: 'First business order|Connect our shop' },
  { name: 'Sales', weight: 12, pace: 0.7, topics: 'Bulk discount|Is this lamp in stock?|Gift card' },
] as const;

export function formOf(desk: Desk): number {
  return FIRST_ID.form + DESKS.indexOf(desk);
}

/** One of a group's agents; of a group without any, one of all. */
export function agentOf({ random, staff }: World, groupId: number): number {
  const members = staff.filter((user) => user.default_group_id === groupId);
  return random.pick(members.length > 0 ? members : staff).id;
}

export function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

export function later(atMs: number, minutes: number): number {
  return atMs + Math.round(minutes * 60) * 1000;
}

export function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
