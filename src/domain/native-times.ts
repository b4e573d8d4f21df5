import type { Measure } from './metric.ts';
import type { DualMinutes, Ticket } from './ticket.ts';

/** What is counted beside a figure made of times that Zendesk gives. */
export const IMPOSSIBLE = { impossible: 'impossible times from Zendesk' } as const;

/** Zendesk gives whole minutes, and does not say which way it rounds. */
const ROUNDING_MINUTES = 1;

/** Whether a ticket can have spent so many minutes: not fewer than none, nor more than had passed when Zendesk last changed it. */
export function isPossible({ createdAt, generatedAt }: NativeSource, minutes: number): boolean {
  // Of a ticket changed before its creation, the moment of the change is not known.
  const age = generatedAt < createdAt ? Number.POSITIVE_INFINITY : (generatedAt - createdAt) / 60;
  return minutes >= 0 && minutes <= age + ROUNDING_MINUTES;
}

type NativeSource = Pick<Ticket, 'createdAt' | 'generatedAt'>;

/** A time as Zendesk gives it; one that cannot be has no value and says so. Null where Zendesk gives none. */
export function measureNative(ticket: NativeSource, { calendar, business }: DualMinutes): Measure | null {
  if (calendar === null) return null;
  const isBusinessWithin = business === null || (business >= 0 && business <= calendar + ROUNDING_MINUTES);
  return isPossible(ticket, calendar) && isBusinessWithin
    ? { state: 'value', value: calendar, businessValue: business }
    : { state: 'impossible', value: null };
}
