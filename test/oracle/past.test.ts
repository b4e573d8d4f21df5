import { dirname } from 'node:path';
import { DateTime } from 'luxon';
import { afterAll, describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/domain/segment.ts';
import type { Figures } from '../../src/reports/answer.ts';
import { openSynced, type Synced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { figuresHeld } from './held-figures.ts';
import { oddAccount } from './odd-account.ts';
import { windowOf } from './oracle.ts';
import {
  BREAKDOWNS,
  HORIZONS,
  METRICS,
  PAIRS,
  PRODUCT_FIELD,
  RULES,
  SEGMENTS,
  WORLDS,
} from './past-worlds.ts';
import { type Cell, computeInSql } from './sql-oracle.ts';

const newPath = temporaryPaths();
const DAY = 86_400_000;

let compared = 0;
afterAll(() => console.info(`${compared.toLocaleString('en-US')} figures compared with SQL`));

/** Compares numbers to the last digits that matter, and nothing with nothing. */
function same(what: string, actual: number | null | undefined, expected: number | null): void {
  compared += 1;
  const isEqual =
    typeof actual === 'number' && expected !== null
      ? Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : (actual ?? null) === expected;
  if (!isEqual) expect.fail(`${what}: the app says ${actual}, SQL ${expected}`);
}

const FEWEST_AGENTS = 5;
const DAYS_OF_BACKLOG = 21;
/** Of each metric and window, so many of the breakdowns and segments are asked for, others every time. */
const CUTS_AT_ONCE = 6;

describe.each(WORLDS)('$name', ({ now, zone, options, category, backfillDays, windows }) => {
  const nowMs = Date.parse(now);
  const clock = standingClock(nowMs + 60_000);
  const day = (ago: number): string =>
    DateTime.fromMillis(nowMs - ago * DAY, { zone }).toFormat('yyyy-LL-dd');
  const WINDOWS = windows.map((words) =>
    typeof words === 'string' ? words : `${day(words[0])}..${day(words[1])}`,
  );
  const account = oddAccount({ nowMs, timeZone: zone, ...options });

  let opened: Promise<{ synced: Synced; cells: Map<string, Cell> }> | undefined;
  const open = () => {
    opened ??= (async () => {
      const zendesk = await serve(account, clock, { pageSizeLimit: 200 });
      const synced = await openSynced(zendesk, newPath(), clock, { timeZone: zone, backfillDays });
      await synced.pass();
      const { fcrSettings, settings } = synced.data.store;
      const fields = { categoryFieldId: category, productFieldId: PRODUCT_FIELD };
      await fcrSettings.save({ ...settings.fcr, ...fields }, 'U0LEAD');
      await fcrSettings.settled();
      const start = DateTime.fromMillis(nowMs + 60_000, { zone })
        .startOf('day')
        .minus({ days: backfillDays });
      const cells = await computeInSql(dirname(newPath()), {
        origin: zendesk.url,
        zone,
        historyStart: start.toSeconds(),
        asOf: nowMs / 1000,
        windows: Object.fromEntries(
          WINDOWS.map((words) => [words, windowOf(words, nowMs + 60_000, nowMs, zone)]),
        ),
        segments: SEGMENTS,
        rules: RULES,
        horizons: HORIZONS,
        mapped: { category, product: PRODUCT_FIELD },
        pairs: PAIRS,
      });
      return { synced, cells: new Map(cells.map((cell) => [nameOf(cell), cell])) };
    })();
    return opened;
  };

  const compareFigures = (what: string, metric: string, answer: Figures, cell: Cell | undefined): void => {
    for (const [name, actual, expected] of figuresHeld(metric, answer, cell)) {
      same(`${what} ${name}`, actual, expected);
    }
  };

  const compare = async (metric: string, words: string, cut: string, isRuled: 0 | 1 = 0): Promise<void> => {
    const { synced, cells } = await open();
    const question = questionOf(metric, words, cut);
    const ofCut = [...cells.values()].filter(
      (cell) =>
        cell.isRuled === isRuled && cell.metric === metric && cell.window === words && cell.cut === cut,
    );
    const agents = ofCut.filter(({ key }) => key !== '(no assignee)').length;
    if (cut === 'by assignee' && agents < FEWEST_AGENTS) {
      await expect(synced.ask(question)).rejects.toThrow('fewer than 5 are not told apart');
      return;
    }
    const answer = await synced.ask(question);
    const cellOf = (place: string, key: string) =>
      cells.get(nameOf({ isRuled, metric, window: words, cut: place, key }));
    const isSegment = cut in SEGMENTS;
    const whole = cellOf(isSegment ? cut : '', '');
    compareFigures(question, metric, answer, whole);
    const told = JSON.parse(whole?.states ?? '{}') as Record<string, number>;
    for (const [state, count] of Object.entries({ ...answer.excluded, ...answer.beside })) {
      same(`${question} ${state}`, count, told[state] ?? 0);
    }
    const shown = { ...answer.excluded, ...answer.beside };
    for (const state of Object.keys(told).filter((name) => !(name in shown))) {
      expect(['value', 'waiting', 'unsolved'], question).toContain(state);
    }
    if (!cut.startsWith('by ')) return;
    const rows = new Map((answer.breakdown ?? []).map((row) => [row.key, row]));
    for (const key of new Set([...rows.keys(), ...ofCut.map((cell) => cell.key)])) {
      const row = rows.get(key);
      const cell = cellOf(cut, key);
      if (row) compareFigures(`${question} ${key}`, metric, row, cell);
      else same(`${question} ${key} has no row, n`, 0, cell?.n ?? 0);
    }
  };

  const cutsFor = (metric: string, words: string): string[] => {
    const isLongest = words === WINDOWS[0];
    const own = metric.startsWith('sla') ? ['policy', ...(metric === 'sla-targets' ? ['target'] : [])] : [];
    const always = [...own, ...(isLongest ? ['assignee'] : [])].map((by) => `by ${by}`);
    const all = [...Object.keys(SEGMENTS), ...BREAKDOWNS.map((by) => `by ${by}`)];
    const from = (METRICS.indexOf(metric) + WINDOWS.indexOf(words)) * CUTS_AT_ONCE;
    const some = Array.from({ length: CUTS_AT_ONCE }, (_, index) => all[(from + index) % all.length] ?? '');
    return ['', ...some, ...always];
  };

  it('the data ends where the records do', async () => {
    const { synced } = await open();
    for (const metric of ['nrt', 'sla', 'csat', 'created']) {
      expect((await synced.ask(`${metric} last 7 days`)).asOf).toBe(new Date(nowMs).toISOString());
    }
  });

  it.each(METRICS)('%s is the same', async (metric) => {
    for (const words of WINDOWS) {
      await Promise.all(cutsFor(metric, words).map((cut) => compare(metric, words, cut)));
    }
  });

  it('the backlog changes by what is created, solved and reopened', async () => {
    const { synced } = await open();
    const countOf = async (question: string): Promise<number> => (await synced.ask(question)).n ?? NaN;
    for (const segment of ['', 'group:Billing', 'channel:email', 'org.plan:business']) {
      const closes = Array.from(
        { length: DAYS_OF_BACKLOG + 1 },
        (_, ago) => `${day(ago + 1)}..${day(ago + 1)}`,
      );
      const backlogs = await Promise.all(closes.map((date) => countOf(`backlog ${date} ${segment}`)));
      for (const [ago, date] of closes.slice(0, -1).entries()) {
        const of = (metric: string) => countOf(`${metric} ${date} ${segment}`);
        const [created, solves, reopened] = await Promise.all(['created', 'solves', 'reopened'].map(of));
        const change = (created ?? NaN) - (solves ?? NaN) + (reopened ?? NaN);
        same(`change of backlog ${segment} ${date}`, change, (backlogs[ago] ?? 0) - (backlogs[ago + 1] ?? 0));
      }
    }
  });

  it('every metric is the same without what leads leave out', async () => {
    const { synced } = await open();
    const { exclusionRules } = synced.data.store;
    const segments = Object.values(RULES).map((conditions) =>
      Object.entries(conditions).map(([dimension, values]) => ({
        dimension: dimension as Dimension,
        values,
      })),
    );
    const ids = await Promise.all(segments.map((segment) => exclusionRules.add(segment, 'U1')));
    for (const metric of METRICS) {
      for (const words of WINDOWS) await compare(metric, words, 'by group', 1);
    }
    await Promise.all(ids.map((id) => exclusionRules.remove(id, 'U1')));
  });
});

it('more than 20,000 figures are compared', () => {
  expect(compared).toBeGreaterThan(20_000);
});

const nameOf = ({
  isRuled,
  metric,
  window,
  cut,
  key,
}: Pick<Cell, 'isRuled' | 'metric' | 'window' | 'cut' | 'key'>) =>
  [isRuled, metric, window, cut, key].join('\n');

/** A horizon is asked for after all else. */
function questionOf(metric: string, words: string, cut: string): string {
  const [id = '', horizon] = metric.split(' within ');
  return `${id} ${words} ${cut} ${horizon ? `within ${horizon}` : ''}`.trim();
}
