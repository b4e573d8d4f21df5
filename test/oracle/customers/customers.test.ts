import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/reports/answer.ts';
import { importFile } from '../../support/import-file.ts';
import { openSynced, type Synced, serve, standingClock, TIME_ZONE } from '../../support/sync.ts';
import { temporaryPaths } from '../../support/temp.ts';
import { rawRecords } from '../raw-records.ts';
import {
  accountFile,
  type CustomerCell,
  computeCustomers,
  customersAccount,
  NOW,
} from './customers-world.ts';

/** How customers fare, counted a second time by plain SQL over the imported file and the records of the API. */
const newPath = temporaryPaths();
const clock = standingClock(NOW);
const FIELDS = { active: ['is_active'] };
const at = (instant: string): number => Date.parse(instant) / 1000;

/** All in Berlin; some begin months, some none, and the last ones are not over yet. */
const WINDOWS = [
  ['last month', '2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z'],
  ['2026-09-01..2026-09-30', '2026-08-31T22:00:00Z', '2026-09-30T22:00:00Z'],
  ['2026-09-01..2026-11-15', '2026-08-31T22:00:00Z', '2026-11-15T23:00:00Z'],
  ['last 30 days', '2026-10-18T22:00:00Z', '2026-11-17T23:00:00Z'],
  ['last week', '2026-11-08T23:00:00Z', '2026-11-15T23:00:00Z'],
  ['2026-10-20..2026-10-31', '2026-10-19T22:00:00Z', '2026-10-31T23:00:00Z'],
  ['2026-08-25..2026-08-25', '2026-08-24T22:00:00Z', '2026-08-25T22:00:00Z'],
  ['yesterday', '2026-11-16T23:00:00Z', '2026-11-17T23:00:00Z'],
  ['today', '2026-11-17T23:00:00Z', '2026-11-18T23:00:00Z'],
  ['this month', '2026-10-31T23:00:00Z', '2026-11-30T23:00:00Z'],
] as const;

const CUTS = ['organization', 'org.plan'] as const;
const PLANS = ['gold', 'basic', '(no org.plan)'];

let app: Synced;
let compute: (ruled: { tag?: string; plan?: string }) => CustomerCell[];
let compared = 0;

beforeAll(async () => {
  const path = newPath();
  const zendesk = await serve(customersAccount(), clock);
  const first = await openSynced(zendesk, path, clock, { organizationFields: FIELDS });
  await first.pass();
  await first.close();
  const file = newPath('accounts.csv');
  writeFileSync(file, accountFile());
  await importFile(file, 'account', { DATABASE_PATH: path, TIME_ZONE });
  app = await openSynced(zendesk, path, clock, { organizationFields: FIELDS });
  const { asOf } = await app.data.reads.freshness();
  expect(asOf).toBeGreaterThan(NOW / 1000 - 600);
  const windows = WINDOWS.map(([name, start, end]) => ({ name, start: at(start), end: at(end) }));
  const records = await rawRecords(zendesk.url, at('2026-08-01T00:00:00Z'));
  compute = (ruled) => computeCustomers(file, records, windows, { asOf: asOf ?? 0, ...ruled });
});

afterAll(() => console.info(`${compared.toLocaleString('en-US')} figures of customers compared with SQL`));

type Row = Pick<Answer, 'n' | 'values'> & Partial<Pick<Answer, 'parts' | 'beside'>>;

function same(
  what: string,
  ours: number | null | undefined,
  theirs: number | null | undefined,
  by = 1e-9,
): void {
  compared += 1;
  const isSame =
    Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN)) <= by * Math.max(1, Math.abs(theirs ?? 0));
  if (!isSame && (ours ?? null) !== (theirs ?? null))
    expect.fail(`${what}: the app says ${ours}, the records ${theirs}`);
}

const ALL_PARTS = 5;

/** Hours are shown with one decimal. */
const HALF_A_TENTH = 0.05 + 1e-9;

function compare(what: string, row: Row | undefined, cell: CustomerCell | undefined): void {
  same(`${what} n`, row?.n ?? 0, cell?.n ?? 0);
  same(what, row?.values['percent'], cell?.percent);
  const shares = JSON.parse(cell?.shares ?? '{}') as Record<string, number>;
  for (const { metric, percent } of row?.parts ?? [])
    same(`${what} ${metric}`, percent === null ? null : Math.min(100, Math.max(0, percent)), shares[metric]);
}

function compareBeside(what: string, { beside }: Answer, cell: CustomerCell | undefined): void {
  const partial = cell?.partial ?? (what.startsWith('health') ? ALL_PARTS : 0);
  same(`${what} partial`, beside['partial'] ?? 0, partial);
  same(`${what} unknown`, beside['unknown'] ?? 0, cell?.unknown ?? 0);
  const hours = ['availableHours', 'allHours'].map((key) => beside[key] ?? 0);
  for (const [index, theirs] of [cell?.available_hours, cell?.all_hours].entries())
    if (Math.abs((hours[index] ?? 0) - (theirs ?? 0)) > HALF_A_TENTH)
      expect.fail(`${what} hours: the app says ${hours[index]}, the records ${theirs}`);
  compared += 2;
}

/** Rules as they are kept, and what they leave out. */
const RULES = [
  ['without a rule', [], {}],
  ['with a tag left out', [{ dimension: 'tag', values: ['monitoring'] }], { tag: 'monitoring' }],
  ['with a plan left out', [{ dimension: 'org.plan', values: ['gold'] }], { plan: 'gold' }],
] as const;

describe.each(RULES)('%s', (_rule, segment, ruled) => {
  let cells: readonly CustomerCell[];
  beforeAll(async () => {
    cells = compute(ruled);
    if (segment.length > 0) await app.data.store.exclusionRules.add(segment, 'U0LEAD');
  });
  afterAll(async () => {
    for (const { id } of await app.data.reads.exclusionRules())
      await app.data.store.exclusionRules.remove(id, 'U0LEAD');
  });

  describe.each(['availability', 'health'] as const)('%s', (metric) => {
    const cellsOf = (window: string, cut: string) =>
      cells.filter((cell) => cell.metric === metric && cell.window === window && cell.cut === cut);
    const cellOf = (window: string, cut: string, key: string) =>
      cellsOf(window, cut).find((cell) => cell.key === key);

    it.each(WINDOWS)(
      'is the same for %s: in all, by organization, by plan and within a plan',
      async (window) => {
        const whole = await app.ask(`${metric} ${window}`);
        expect(whole.reason ?? null).toBeNull();
        compare(`${metric} ${window}`, whole, cellOf(window, 'all', ''));
        compareBeside(`${metric} ${window}`, whole, cellOf(window, 'all', ''));
        for (const cut of CUTS) {
          const { breakdown = [] } = await app.ask(`${metric} ${window} by ${cut}`);
          for (const key of new Set([...breakdown, ...cellsOf(window, cut)].map((row) => row.key)))
            compare(
              `${metric} ${window} ${key}`,
              breakdown.find((row) => row.key === key),
              cellOf(window, cut, key),
            );
        }
        for (const plan of PLANS) {
          const answer = await app.ask(`${metric} ${window} org.plan:"${plan}"`);
          compare(`${metric} ${window} within ${plan}`, answer, cellOf(window, 'org.plan', plan));
          compareBeside(`${metric} ${window} within ${plan}`, answer, cellOf(window, 'org.plan', plan));
        }
      },
    );
  });

  it('has outages, parts that are missing, and figures that are neither all nor nothing', () => {
    const told = cells.filter(({ percent }) => percent !== null && percent > 0 && percent < 100);
    expect(new Set(told.map(({ metric, cut }) => `${metric} ${cut}`)).size).toBeGreaterThanOrEqual(5);
    expect(cells.some(({ available_hours = 0, all_hours = 0 }) => available_hours < all_hours)).toBe(true);
    expect(cells.some(({ partial = 0 }) => partial > 0)).toBe(true);
  });
});
