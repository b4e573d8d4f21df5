import { expect, it } from 'vitest';
import { generateAccount } from '../../../src/demo/account.ts';
import { courseOf } from '../../../src/domain/fcr/course.ts';
import { SIDES } from '../../../src/domain/fcr/verdict.ts';
import { type AskContext, ask } from '../../../src/reports/ask.ts';
import { type PublishedFigure, publishedOf } from '../../../src/reports/published.ts';
import { parseQuestion } from '../../../src/reports/question.ts';
import type { Reads } from '../../../src/reports/reads.ts';
import { restate } from '../../../src/reports/restate.ts';
import { knownAt } from '../../support/known-at.ts';
import { openSynced, serve, standingClock, TIME_ZONE } from '../../support/sync.ts';
import { temporaryPaths } from '../../support/temp.ts';

const newPath = temporaryPaths();
const DAY = 86_400;
const END = Date.parse('2026-12-04T08:00:00Z');
const DAYS = 60;
/** A figure is told every fourth morning, and looked at again on each later one. */
const EVERY = 4;

/** For, against or beside the figure of a window as of an instant, worked out from a ticket's past alone. */
async function sidesOf(reads: Reads, ids: readonly number[]) {
  const cases = await reads.cases(ids);
  const all = cases.map(({ ticket, past }) => ({ ticket, ...courseOf(ticket, past) }));
  return (at: number, window: { readonly start: number; readonly end: number }) =>
    all.map(({ ticket, contact, ripeAt, steps }) => {
      const anchor = contact && contact.at <= at ? contact.at : ticket.createdAt;
      const step = steps.findLast(({ from }) => from <= at);
      const isOf = anchor >= window.start && anchor < Math.min(window.end, at);
      if (!step || !isOf || (ripeAt !== null && ripeAt > at)) return { id: ticket.id, side: null };
      return { id: ticket.id, side: SIDES[step.verdict] ?? null };
    });
}

it('over two months of the demo account a figure is restated exactly where verdicts have changed since', async () => {
  const account = generateAccount({ nowMs: END, days: 110, ticketCount: 1200, seed: 5, timeZone: TIME_ZONE });
  const clock = standingClock(END);
  const { data, pass, close } = await openSynced(await serve(account, clock), newPath(), clock, {
    backfillDays: 120,
  });
  await pass();
  const sides = await sidesOf(
    data.reads,
    account.tickets.map(({ id }) => id),
  );
  const published: PublishedFigure[] = [];
  let [restatements, silences] = [0, 0];
  for (let day = 0; day <= DAYS; day += EVERY) {
    const at = END / 1000 - (DAYS - day) * DAY;
    const reads = knownAt(data.reads, () => at);
    const context: AskContext = { now: at, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
    for (const told of published) {
      const { window } = parseQuestion(told.question);
      if (window?.kind !== 'instants') throw new Error(`"${told.question}" has no instants`);
      const before = sides(told.asOf ?? 0, window);
      const moved = sides(at, window).filter(({ side }, index) => side !== before[index]?.side);
      const restated = await restate(
        reads,
        told,
        await ask(reads, parseQuestion(told.question), context),
        context,
      );
      expect(
        restated?.moves?.map(({ ticketId }) => ticketId) ?? [],
        `${told.question} on day ${day}`,
      ).toEqual(moved.map(({ id }) => id).sort((a, b) => a - b));
      if (restated) restatements += 1;
      else silences += 1;
    }
    const answer = await ask(reads, parseQuestion('fcr'), context);
    expect(answer.n).toBeGreaterThan(20);
    published.push(publishedOf(answer, at));
  }
  await close();
  expect(restatements).toBeGreaterThan(10);
  expect(silences).toBeGreaterThan(20);
});
