import type { OrganizationCase } from '../organization.ts';
import type { EpochSeconds } from '../ticket.ts';
import { dayIn, daysAfter } from './calendar.ts';
import { knownAt } from './known.ts';
import { isYes } from './values.ts';

export const ONBOARDING_DAYS = 30;

/** How far an organization's onboarding came within its thirty days. */
export interface Onboarding {
  /** The day on which the thirty days end. */
  readonly dueAt: EpochSeconds;
  /** When that day is over, so that nothing can change any more. */
  readonly ripeAt: EpochSeconds;
  /** Null where it is onboarded, and nobody knows since when. */
  readonly isInTime: boolean | null;
  readonly sources: readonly string[];
}

/** Reads an organization's onboarding as it is known at an instant; null where its start is not known. */
export function onboardingOf(organization: OrganizationCase, at: EpochSeconds): Onboarding | null {
  const { timeZone } = organization;
  const start = knownAt(organization, 'onboarding_started', at);
  const startedAt = dayIn(start?.value, timeZone);
  if (!start || startedAt === null) return null;
  const end = knownAt(organization, 'onboarded', at);
  const dueAt = daysAfter(startedAt, ONBOARDING_DAYS, timeZone);
  const doneAt = dayIn(end?.value, timeZone);
  const isUndated = doneAt === null && isYes(end?.value) === true;
  return {
    dueAt,
    ripeAt: daysAfter(dueAt, 1, timeZone),
    isInTime: isUndated ? null : doneAt !== null && doneAt <= dueAt,
    sources: [start.source, ...(end ? [end.source] : [])],
  };
}
