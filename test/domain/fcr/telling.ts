import { expect, it } from 'vitest';
import { courseOf } from '../../../src/domain/fcr/course.ts';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../../src/domain/fcr/settings.ts';
import type { Past, SurveyStep } from '../../../src/domain/past.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import type { Ticket } from '../../../src/domain/ticket.ts';
import { after, again, asked, hour, pastOf, reply, set } from '../../support/past.ts';
import { ticket } from '../../support/ticket.ts';
import { CUSTOMER, type Moment } from '../../support/timeline.ts';

export const [FRONT_DESK, TIER_2, BILLING] = [20, 21, 22];

/** What a story tells beside its moments. */
export interface Told {
  readonly ticket?: Partial<Ticket>;
  readonly past?: Partial<Past>;
  readonly fcr?: Partial<FcrSettings>;
}

export const asks = (hours: number, what: Partial<Moment> = {}) => reply(hours, { reply: 'ask', ...what });
export const holds = (hours: number, what: Partial<Moment> = {}) =>
  reply(hours, { reply: 'holding', ...what });
export const handsOver = (hours: number, what: Partial<Moment> = {}) =>
  reply(hours, { reply: 'handOver', ...what });
export const leavesVoicemail = (hours: number) => reply(hours, { reply: 'voicemail' });
export const thanks = (hours: number, what: Partial<Moment> = {}) =>
  again(hours, { message: 'accepts', ...what });
export const stillBroken = (hours: number, what: Partial<Moment> = {}) =>
  again(hours, { message: 'rejects', ...what });
export const solves = (hours: number, what: Partial<Moment> = {}) => set(hours, 'solved', what);
/** An answer that solves the ticket. */
export const settles = (hours: number, what: Partial<Moment> = {}) =>
  reply(hours, { status: 'solved', ...what });
export const moves = (hours: number, group: number, what: Partial<Moment> = {}) =>
  after(hours, { group, by: 9, ...what });
/** The question, in a group. */
export const askedOf = (group: number): Moment => after(0, { says: CUSTOMER, status: 'new', group });

export const rated = (hours: number, score: SurveyStep['score']): SurveyStep => ({
  survey: '1',
  isResponse: false,
  at: hour(hours),
  score,
  points: null,
  groupId: null,
  assigneeId: null,
});

/** The past a story tells. */
export function told(moments: readonly Moment[], { past = {}, fcr = {} }: Told = {}): Past {
  const settings = { ...DEFAULT_SETTINGS, fcr: { ...DEFAULT_FCR_SETTINGS, ...fcr } };
  return pastOf(
    [...moments].sort((a, b) => a.at - b.at),
    { settings, ...past },
  );
}

/** The ticket a story is about, with the tags its moments add. */
export const about = (moments: readonly Moment[], { ticket: parts = {} }: Told = {}): Ticket =>
  ticket({ tags: moments.flatMap(({ tags = [] }) => tags), ...parts });

/** "confirmed: acceptingReply" so many hours after creation. */
export function verdictAt(hours: number, moments: readonly Moment[], more: Told = {}): string {
  const { steps } = courseOf(about(moments, more), told(moments, more));
  const step = steps.findLast(({ from }) => from <= hour(hours));
  return step ? `${step.verdict}: ${step.reason}` : 'none';
}

type Story = [name: string, moments: readonly Moment[], hours: number, verdict: string, more?: Told];

/** One test a story: the verdict so many hours after the ticket's creation. */
export function tell(stories: readonly Story[]): void {
  it.each(stories)('%s', (_name, moments, hours, verdict, more) => {
    expect(verdictAt(hours, moments, more)).toBe(verdict);
  });
}

export const DAY = 24;
/** Created on a Monday at 8:00; five business days after an answer of Monday 9:00 it is Monday 9:00 again. */
export const [IN_WINDOW, WINDOW_OVER] = [1 + 7 * DAY - 0.1, 1 + 7 * DAY];
/** Thirty days after that answer. */
export const UNRESOLVED = 1 + 30 * DAY;

export { after, again, asked, hour, reply, set };
