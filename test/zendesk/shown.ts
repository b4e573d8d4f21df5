import { expect } from 'vitest';
import type { Subset } from '../../src/domain/metric.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { type Synced, TIME_ZONE } from '../support/sync.ts';

/** A figure as people see it, and the very tickets behind it; what is not there is left out. */
export interface Shown {
  /** The value of each measured ticket. */
  readonly of?: Readonly<Record<number, number | null>>;
  readonly median?: number;
  readonly business?: number;
  readonly percent?: number;
  /** Since when the oldest unsolved ticket, and half of them, have been there. */
  readonly oldest?: string;
  readonly halfSince?: string;
  readonly waiting?: readonly number[];
  readonly left?: Readonly<Record<string, number>>;
  readonly leftTickets?: readonly number[];
  readonly beside?: Readonly<Record<string, number>>;
}

export type Figures = Readonly<Record<string, Shown>>;

/** The total. */
export const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

/** The metrics that the stories tell of; those that need a week to ripen or say the same in parts have their own tables, and the oracle. */
export const TOLD = [
  'frt',
  'resolution',
  'first-resolution',
  'one-touch',
  'reopen-rate-native',
  'csat',
  'created',
  'solved',
  'backlog',
];

/** Every such metric's figure over a window. */
export async function figuresOf(synced: Synced, nowMs: number, window: string): Promise<Figures> {
  const shown: Record<string, Shown> = {};
  for (const id of TOLD) {
    shown[id] = await shownOf(synced, nowMs, id === 'backlog' ? id : `${id} ${window}`);
  }
  return shown;
}

async function shownOf(synced: Synced, nowMs: number, question: string): Promise<Shown> {
  const answer = await synced.ask(question);
  const { n, values, business, open, beside } = answer;
  const [measured, waiting, leftOut] = await Promise.all(
    (['measured', 'waiting', 'excluded'] as const).map((subset) => linesOf(synced, nowMs, question, subset)),
  );
  const left = Object.fromEntries(Object.entries(answer.excluded ?? {}).filter(([, count]) => count > 0));
  // Every list is as long as the count that opens it.
  expect([question, measured?.length]).toEqual([question, n]);
  expect([question, waiting?.length]).toEqual([question, open?.waiting ?? 0]);
  expect([question, leftOut?.length]).toEqual([question, sum(Object.values(left))]);
  const instant = (minutes: number | null | undefined) => instantOf(answer, minutes);
  return present({
    of: Object.fromEntries((measured ?? []).map(({ id, value }) => [id, value])),
    median: values['median'],
    business: business?.['median'],
    percent: values['percent'],
    oldest: instant(values['oldestMinutes'] ?? open?.oldestMinutes),
    halfSince: instant(values['medianAgeMinutes']),
    waiting: idsOf(waiting),
    left,
    leftTickets: idsOf(leftOut),
    beside,
  });
}

const idsOf = (lines: readonly { readonly id: number }[] = []): number[] =>
  lines.map(({ id }) => id).sort((a, b) => a - b);

function instantOf({ asOf }: Answer, minutes: number | null | undefined): string | null {
  if (minutes == null || asOf === null) return null;
  return new Date(Date.parse(asOf) - minutes * 60_000).toISOString().replace('.000Z', 'Z');
}

/** Without what is missing or empty. */
function present(shown: Record<string, unknown>): Shown {
  const isThere = (value: unknown): boolean =>
    value != null && (typeof value !== 'object' || Object.keys(value).length > 0);
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => isThere(value)));
}

async function linesOf({ data }: Synced, nowMs: number, question: string, subset: Subset) {
  const context = { now: Math.floor(nowMs / 1000), timeZone: TIME_ZONE, staleAfterSeconds: 900 };
  const page = { limit: 100, offset: 0 };
  return (await listTickets(data.reads, parseQuestion(question), subset, page, context)).lines;
}
