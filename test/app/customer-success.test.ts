import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/demo/account.ts';
import type { Organization } from '../../src/demo/zendesk-people.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { type TicketStory, tellAccount } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T09:30:00Z');
const FIELDS = {
  onboarding_started: ['go_live_start'],
  onboarded: ['go_live_done'],
  milestones: ['m1', 'm2'],
  goal_reached: ['goal'],
  renewal_due: ['renewal_date'],
  committed: ['renewal_commit'],
  mrr: ['mrr'],
  active: ['is_customer'],
};

type Values = Organization['organization_fields'];

const FIELD_TYPES: Readonly<Record<string, string>> = {
  go_live_start: 'date',
  go_live_done: 'date',
  m1: 'checkbox',
  m2: 'checkbox',
  goal: 'checkbox',
  renewal_date: 'date',
  renewal_commit: 'checkbox',
  mrr: 'decimal',
  is_customer: 'checkbox',
};

const organizationOf = (id: number, name: string, organization_fields: Values): Organization => ({
  id,
  url: '',
  name,
  domain_names: [],
  tags: [],
  organization_fields,
  group_id: null,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
});

const day = (date: string): string => `${date}T00:00:00+00:00`;

const ticket = (createdAt: string, parts: Partial<TicketStory> = {}): TicketStory => ({
  createdAt,
  ...parts,
});

/** Three customers: one that does well, one that does not, and one that has left. */
function account(): Account {
  const organizationFields = Object.entries(FIELD_TYPES).map(([key, type], index) => ({
    id: 100 + index,
    key,
    type,
    title: key,
    active: true,
  }));
  const told = tellAccount(
    [
      // A problem, an outage of five hours, and an incident of each of two customers.
      ticket('2026-10-05T08:00:00Z', { solvedAfter: 300 }),
      ticket('2026-10-05T08:30:00Z', { repliedAfter: 10, solvedAfter: 400, ratedAfter: [500, 'bad'] }),
      ticket('2026-10-05T08:40:00Z', { repliedAfter: 10, solvedAfter: 400 }),
      ticket('2026-10-20T08:00:00Z', { repliedAfter: 10, solvedAfter: 20, ratedAfter: [30, 'good'] }),
      ticket('2026-10-21T08:00:00Z', { repliedAfter: 10, solvedAfter: 20, ratedAfter: [30, 'good'] }),
    ],
    undefined,
    {
      organizationFields,
      organizations: [
        organizationOf(1, 'Acme', {
          go_live_start: day('2026-09-10'),
          go_live_done: day('2026-09-30'),
          m1: true,
          m2: true,
          goal: true,
          renewal_date: day('2026-10-10'),
          renewal_commit: true,
          mrr: 1000,
          is_customer: true,
        }),
        organizationOf(2, 'Birch', {
          go_live_start: day('2026-09-20'),
          go_live_done: null,
          m1: true,
          m2: false,
          goal: false,
          renewal_date: day('2026-10-20'),
          renewal_commit: false,
          mrr: 500,
          is_customer: true,
        }),
        organizationOf(3, 'Cobalt', { go_live_start: day('2026-05-01'), is_customer: false }),
      ],
    },
  );
  const organizations = [null, 2, 1, 1, 1];
  told.tickets.forEach((one, index) => {
    Object.assign(one, {
      organization_id: organizations[index] ?? null,
      type: index === 0 ? 'problem' : 'incident',
      problem_id: index === 1 || index === 2 ? 1 : null,
    });
  });
  return told;
}

async function start(organizationFields: typeof FIELDS | Record<string, never> = FIELDS, at = NOW) {
  const clock = standingClock(at);
  const own = account();
  const path = newPath();
  const synced = await openSynced(await serve(own, clock), path, clock, { organizationFields });
  await synced.pass();
  return { clock, account: own, path, synced };
}

describe('how customers fare, read from Zendesk', () => {
  it('is told by every metric from mapped fields and linked problems', async () => {
    const { synced } = await start();
    expect(await synced.ask('onboard last month')).toMatchObject({
      n: 2,
      values: { percent: 50, hits: 1 },
      nouns: 'organizations',
      suppliedBy: ['Zendesk field go_live_done', 'Zendesk field go_live_start'],
      window: { label: 'Thu 1 Oct–Sat 31 Oct' },
    });
    expect(await synced.ask('adoption')).toMatchObject({
      n: 2,
      values: { percent: 75 },
      beside: { unknown: 1 },
    });
    expect(await synced.ask('success')).toMatchObject({ n: 2, values: { percent: 50 } });
    expect(await synced.ask('retention last month')).toMatchObject({ n: 2, values: { percent: 50 } });
    expect(await synced.ask('availability last month')).toMatchObject({
      n: 2,
      values: { percent: 0, hits: 0 },
      beside: { availableHours: 2 * 745 - 10, allHours: 2 * 745 },
    });
    expect((await synced.ask('availability 2026-10-06..2026-10-31')).values).toMatchObject({ percent: 100 });
    const engagements = await synced.ask('engagement-quality last month by organization');
    expect(engagements).toMatchObject({ n: 2, beside: { withWord: 3, engagements: 4 } });
    expect(engagements.values['percent']).toBeCloseTo(200 / 3, 9);
    expect(engagements.breakdown?.map(({ key, values }) => [key, values['percent']])).toEqual([
      ['Acme', 100],
      ['Birch', 0],
    ]);
    const health = await synced.ask('health last month');
    expect(health.values['percent']).toBeCloseTo((75 * 25 + 50 * 25 + 50 * 25 + (200 / 3) * 15) / 90, 9);
    expect(health.beside).toEqual({ partial: 1 });
  });

  it('is not measured where nothing is mapped, and says what to do', async () => {
    const { synced } = await start({});
    expect(await synced.ask('onboard last month')).toMatchObject({
      n: null,
      reason:
        'not measured: map the organization fields for onboarding_started and onboarded, or import them with npm run import -- file.csv --as account',
    });
    expect((await synced.ask('engagement-quality last month')).n).toBe(2);
  });

  it('adds no columns to tickets', async () => {
    const { synced, path } = await start();
    await synced.close();
    const columns = await readRows(path, "select name from pragma_table_info('tickets')");
    expect(
      columns.map(({ name }) => name).filter((name) => /onboard|health|nrr/u.test(String(name))),
    ).toEqual([]);
    expect(parseQuestion('nrr last month').metric.id).toBe('nrr');
  });
});

describe('recurring revenue', () => {
  it('is kept at the first poll of each month, so that its retention follows', async () => {
    const first = Date.parse('2026-10-31T23:05:00Z');
    const { synced, clock, account: own, path } = await start(FIELDS, first);
    const setRevenue = (name: string, mrr: number): void => {
      const one = own.organizations.find((organization) => organization.name === name);
      if (!one) throw new Error(`There is no ${name}`);
      one.organization_fields['mrr'] = mrr;
      one.updated_at = new Date(clock.now()).toISOString().replace('.000Z', 'Z');
    };
    expect(await synced.ask('nrr this month')).toMatchObject({
      n: 2,
      values: { percent: 100 },
      beside: { start: 1500 },
    });
    clock.moveSeconds(10 * 86_400);
    setRevenue('Acme', 1300);
    setRevenue('Birch', 200);
    clock.moveSeconds(7200);
    await synced.pass();
    expect(await synced.ask('nrr this month')).toMatchObject({
      n: 2,
      values: { percent: 100 },
      beside: { start: 1500, expansion: 300, contraction: 300 },
      suppliedBy: ['Zendesk field mrr'],
    });
    clock.moveSeconds(25 * 86_400);
    setRevenue('Birch', 0);
    clock.moveSeconds(7200);
    await synced.pass();
    expect((await synced.ask('nrr 2026-11-01..2026-11-30')).values['percent']).toBeCloseTo(
      (1300 / 1500) * 100,
      9,
    );
    await synced.close();
    expect(
      await readRows(path, 'select organization_id, month, facts, source from account_months order by 2, 1'),
    ).toEqual([
      { organization_id: 1, month: '2026-11', facts: '{"mrrStart":1000.0}', source: 'Zendesk field mrr' },
      { organization_id: 2, month: '2026-11', facts: '{"mrrStart":500.0}', source: 'Zendesk field mrr' },
      {
        organization_id: 1,
        month: '2026-12',
        facts: '{"mrrStart":1300.0}',
        source: 'Zendesk field mrr (read on 2026-12-06)',
      },
      {
        organization_id: 2,
        month: '2026-12',
        facts: '{"mrrStart":0.0}',
        source: 'Zendesk field mrr (read on 2026-12-06)',
      },
    ]);
  });

  it('is not kept where no field is mapped to it', async () => {
    const { synced, path } = await start({});
    await synced.close();
    expect(await readRows(path, 'select * from account_months')).toEqual([]);
  });
});
