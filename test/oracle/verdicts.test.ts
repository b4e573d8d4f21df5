import { dirname } from 'node:path';
import { DateTime } from 'luxon';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { metric } from '../../src/metrics/fcr.ts';
import { prepare } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { fullGroups } from '../support/full-groups.ts';
import { openSynced, type Synced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { type AskSql, type ToldVerdict, verdictsInSql } from './sql-verdicts.ts';
import { verdictAccount } from './verdict-account.ts';
import { besideHeld, cellsOf, figuresHeld } from './verdict-figures.ts';
import { CUTS, DAYS_AGO, DECISIONS, settingsOf, VERDICTS, WINDOWS, WORLDS } from './verdict-worlds.ts';

const newPath = temporaryPaths();
const DAY = 86_400;
const DISPUTED = 60;

let figuresCompared = 0;
const verdictsCompared = new Map<string, number>();
const countOfVerdicts = (): number => [...verdictsCompared.values()].reduce((sum, count) => sum + count, 0);
afterAll(() => {
  const [verdicts, figures] = [countOfVerdicts(), figuresCompared].map((n) => n.toLocaleString('en-US'));
  console.info(`${verdicts} verdicts and ${figures} figures of first contact compared with SQL`);
});

/** Compares numbers to the last digits that matter, and nothing with nothing. */
function same(what: string, actual: number | null | undefined, expected: number | null): void {
  figuresCompared += 1;
  const isEqual =
    typeof actual === 'number' && expected !== null
      ? Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : (actual ?? null) === expected;
  if (!isEqual) expect.fail(`${what}: the app says ${actual}, SQL ${expected}`);
}

describe.each(WORLDS)('$name', ({ now, zone, options, variants, hasHours }) => {
  const nowMs = Date.parse(now);
  const asOf = nowMs / 1000;
  const clock = standingClock(nowMs + 60_000);
  const midnight = (ago: number) => DateTime.fromSeconds(asOf, { zone }).startOf('day').minus({ days: ago });
  const windows = Object.fromEntries(
    WINDOWS.map(([first, last]) => [
      [first, last].map((ago) => midnight(ago).toFormat('yyyy-LL-dd')).join('..'),
      { start: midnight(first).toSeconds(), end: midnight(last - 1).toSeconds() },
    ]),
  );
  const instants = DAYS_AGO.map((ago) => Math.round(asOf - ago * DAY));

  let opened: Promise<{ synced: Synced; askSql: AskSql }> | undefined;
  const open = () => {
    opened ??= (async () => {
      const account = verdictAccount({ nowMs, timeZone: zone, ...options });
      const served = fullGroups(hasHours ? account : { ...account, schedules: [] });
      const zendesk = await serve(served, clock, { pageSizeLimit: 200 });
      const settings = { ...DEFAULT_SETTINGS, timeZone: zone };
      const synced = await openSynced(zendesk, newPath(), clock, { timeZone: zone, settings });
      await synced.pass();
      const historyStart = midnight(90).toSeconds();
      const about = { origin: zendesk.url, zone, asOf, historyStart };
      return { synced, askSql: await verdictsInSql(dirname(newPath()), about) };
    })();
    return opened;
  };

  const compareVerdicts = async ({ data: { reads } }: Synced, told: readonly ToldVerdict[]) => {
    const cases = await reads.cases([...new Set(told.map(([id]) => id))]);
    const courses = new Map(cases.map(({ ticket, past }) => [ticket.id, metric.measureEach(ticket, past)]));
    for (const [id, at, verdict, reason, anchorAt, ripeAt, groupId] of told) {
      const step = courses.get(id)?.findLast(({ from = 0 }) => from <= at);
      const actual = [step?.state, step?.reason, step?.at, step?.groupId];
      const expected = [verdict, reason, anchorAt, groupId];
      if (actual.join() !== expected.join() || (ripeAt !== null && step?.ripeAt !== ripeAt))
        expect.fail(
          `#${id} at ${at}: app ${actual.join()}, ripe ${step?.ripeAt}; SQL ${expected.join()}, ripe ${ripeAt}`,
        );
      const name = `${verdict} ${reason}`;
      verdictsCompared.set(name, (verdictsCompared.get(name) ?? 0) + 1);
    }
  };

  const compareFigures = async (
    { data: { reads } }: Synced,
    cells: ReturnType<typeof cellsOf>,
    cuts: readonly string[],
  ) => {
    const context = { now: asOf + 60, timeZone: zone, staleAfterSeconds: 900 };
    for (const words of Object.keys(windows)) {
      for (const cut of cuts) {
        const prepared = await prepare(reads, parseQuestion(`fcr ${words} ${cut}`), context);
        expect(prepared.window).toEqual(windows[words]);
        for (const then of instants) {
          if (prepared.window && prepared.window.start >= then) continue;
          const answer = await prepared.answer(prepared.window ?? undefined, then);
          const what = `fcr ${words} ${cut} as of ${then}`;
          const whole = cells.counts(then, words, cut.startsWith('by') ? '' : cut);
          for (const held of [...figuresHeld(answer, whole), ...besideHeld(answer, whole)])
            same(`${what} ${held[0]}`, held[1], held[2]);
          if (!answer.breakdown) continue;
          const rows = new Map(answer.breakdown.map((row) => [row.key, row]));
          for (const key of new Set([...rows.keys(), ...cells.keys(then, words, cut)])) {
            const of = cells.counts(then, words, cut, key);
            const held = figuresHeld(rows.get(key) ?? { ...answer, n: 0, values: {} }, of);
            for (const [name, actual, expected] of rows.has(key) ? held : held.slice(0, 1))
              same(`${what} ${key} ${name}`, actual, expected);
          }
        }
      }
    }
  };

  const compare = async (variant: (typeof variants)[number], rulings: readonly object[] = []) => {
    const { synced, askSql } = await open();
    const { fcrSettings } = synced.data.store;
    await fcrSettings.save(settingsOf(variant), 'U1');
    await fcrSettings.settled();
    const { verdicts, cells } = askSql({ settings: settingsOf(variant), rulings, instants, windows });
    await compareVerdicts(synced, verdicts);
    // Some of the breakdowns and segments, others every time.
    const parity = variants.indexOf(variant) % 2;
    await compareFigures(
      synced,
      cellsOf(cells),
      CUTS.filter((cut, place) => cut === '' || place % 2 === parity),
    );
  };

  it.each(variants)('verdicts and figures are the same where %s', async (variant) => {
    await compare(variant);
  });

  it('they are where leads have decided disputes', async () => {
    const { synced, askSql } = await open();
    const asked = { settings: settingsOf('nobody has decided anything'), rulings: [], instants, windows };
    const lost = new Map(
      askSql(asked)
        .verdicts.filter(([, at, verdict]) => verdict === 'notFirstContact' && at < asOf - 9 * DAY)
        .map(([id, at]) => [id, at]),
    );
    const rulings = [...lost].slice(0, DISPUTED).map(([ticketId, since], index) => {
      return { ticketId, at: since + (index % 9) * DAY, ...decisionOf(index) };
    });
    expect(rulings).toHaveLength(DISPUTED);
    for (const ruling of rulings)
      expect(await decide(synced.data.store.disputes, ruling), `#${ruling.ticketId}`).toBe(true);
    await compare('nobody has decided anything', rulings);
  });
});

it('every verdict is among them with every reason, and thousands of figures', () => {
  expect(VERDICTS.filter((name) => !verdictsCompared.has(name))).toEqual([]);
  expect([...verdictsCompared.keys()].filter((name) => !VERDICTS.includes(name))).toEqual([]);
  expect(countOfVerdicts()).toBeGreaterThan(40_000);
  expect(figuresCompared).toBeGreaterThan(50_000);
});

function decisionOf(index: number) {
  const decision = DECISIONS[index % DECISIONS.length];
  if (!decision) throw new RangeError('no decision');
  return decision;
}

/** An agent's dispute on a ticket, decided by a lead. */
async function decide(
  disputes: Synced['data']['store']['disputes'],
  { ticketId, at, ...ruling }: ReturnType<typeof decisionOf> & { ticketId: number; at: number },
): Promise<boolean> {
  const against = { verdict: 'notFirstContact', reason: 'moreReplies' };
  const by = { agentId: 1, groupId: null, disputedBy: 'U2', disputedAt: at, reason: 'It is wrong' };
  const id = await disputes.add({ ticketId, against, ...by });
  return disputes.decide(
    { id: id ?? 0, ticketId },
    { state: 'accepted', ruling, by: 'U1', at, note: '' },
    [],
  );
}
