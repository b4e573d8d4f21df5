import { describe, expect, it } from 'vitest';
import type { Organization } from '../../src/demo/zendesk-people.ts';
import { askWithPrior } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { AGENT, type TicketStory, tellAccount } from '../support/story.ts';
import { openSynced, type Synced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T11:00:00Z');

async function synced(stories: readonly TicketStory[]): Promise<Synced> {
  const clock = standingClock(NOW);
  const zendesk = await serve(tellAccount(stories), clock);
  const own = await openSynced(zendesk, newPath(), clock);
  await own.pass();
  return own;
}

const keysOf = async (own: Synced, question: string): Promise<[string, number | null][]> =>
  ((await own.ask(question)).breakdown ?? []).map(({ key, n }) => [key, n]);

describe('the backlog of a past instant', () => {
  const STORIES: readonly TicketStory[] = [
    { createdAt: '2026-11-12T08:00:00Z' },
    { createdAt: '2026-11-12T08:00:00Z', solvedAfter: 60 },
    {
      createdAt: '2026-11-12T08:00:00Z',
      repliedAfter: 60,
      happenings: [
        [120, { does: 'move', to: 'pending', by: AGENT }],
        [2 * 1440, { does: 'move', to: 'solved', by: AGENT }],
        [3 * 1440, { does: 'move', to: 'open' }],
      ],
    },
  ];

  it.each([
    ['2026-11-11..2026-11-11', 0, {}],
    ['2026-11-12..2026-11-12', 2, { waitingOnUs: 1, waitingOnCustomer: 1 }],
    ['2026-11-13..2026-11-13', 2, { waitingOnUs: 1, waitingOnCustomer: 1 }],
    ['2026-11-14..2026-11-14', 1, { waitingOnUs: 1 }],
    ['2026-11-15..2026-11-15', 2, { waitingOnUs: 2 }],
  ])('at the close of %s counts what was unsolved then (A027)', async (window, n, beside) => {
    const own = await synced(STORIES);
    expect(await own.ask(`backlog ${window}`)).toMatchObject({ n, beside });
  });

  it('is as old as it was then', async () => {
    const own = await synced(STORIES);
    const { values } = await own.ask('backlog 2026-11-12..2026-11-12');
    expect(values).toEqual({ count: 2, medianAgeMinutes: 900, oldestMinutes: 900 });
  });

  it('is not told before what happened is known', async () => {
    const own = await synced(STORIES);
    const { n, reason } = await own.ask('backlog 2026-08-01..2026-08-02');
    expect({ n, reason }).toEqual({ n: null, reason: 'not measured before Thu 20 Aug 00:00' });
  });
});

describe('a breakdown', () => {
  const at = (createdAt: string): TicketStory => ({ createdAt });

  it('by weekday and hour follows the local clock, in the order of the week', async () => {
    const own = await synced([
      at('2026-11-15T22:59:59Z'),
      at('2026-11-15T23:00:00Z'),
      at('2026-11-16T08:30:00Z'),
      at('2026-11-17T08:59:59Z'),
    ]);
    expect(await keysOf(own, 'created last 7 days by weekday')).toEqual([
      ['Monday', 2],
      ['Tuesday', 1],
      ['Sunday', 1],
    ]);
    expect(await keysOf(own, 'created last 7 days by hour')).toEqual([
      ['00:00', 1],
      ['09:00', 2],
      ['23:00', 1],
    ]);
    expect(await own.ask('created last 7 days weekday:mon hour:9')).toMatchObject({ n: 1 });
  });

  it('by hour counts the hour that the clocks repeat twice over, and its night on the right day', async () => {
    const own = await synced([
      at('2026-10-24T23:30:00Z'),
      at('2026-10-25T00:30:00Z'),
      at('2026-10-25T01:30:00Z'),
      at('2026-10-25T02:30:00Z'),
    ]);
    expect(await keysOf(own, 'created 2026-10-25..2026-10-25 by hour')).toEqual([
      ['01:00', 1],
      ['02:00', 2],
      ['03:00', 1],
    ]);
  });

  it('by a field of organizations names its values, and a field that is none suggests the nearest', async () => {
    const clock = standingClock(NOW);
    const told = tellAccount([
      { createdAt: '2026-11-16T08:00:00Z' },
      { createdAt: '2026-11-16T08:00:00Z' },
      { createdAt: '2026-11-16T08:00:00Z' },
    ]);
    const common = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };
    const organization = (id: number, name: string, plan: string | null): Organization => ({
      id,
      name,
      url: '',
      domain_names: [],
      tags: [],
      group_id: null,
      organization_fields: { plan },
      deleted_at: null,
      ...common,
    });
    for (const [index, ticket] of told.tickets.entries()) ticket.organization_id = index + 1;
    const zendesk = await serve(
      {
        ...told,
        organizations: [
          organization(1, 'Acme', 'gold'),
          organization(2, 'Globex', 'gold'),
          organization(3, 'Initech', null),
        ],
        organizationFields: [
          { id: 1, key: 'plan', title: 'Plan', type: 'dropdown', active: true, custom_field_options: [] },
        ] as never,
      },
      clock,
    );
    const own = await openSynced(zendesk, newPath(), clock);
    await own.pass();
    expect(await keysOf(own, 'created last 7 days by org.plan')).toEqual([
      ['gold', 2],
      ['(no org.plan)', 1],
    ]);
    expect(await own.ask('created last 7 days org.plan:Gold')).toMatchObject({ n: 2 });
    await expect(own.ask('created last 7 days by org.plans')).rejects.toThrow(
      'Organizations have no field "plans". Did you mean org.plan?',
    );
    await expect(own.ask('created last 7 days org.plan:silver')).rejects.toThrow(
      'There is no org.plan "silver".',
    );
  });

  it('by SLA target or policy is one of sla alone', async () => {
    const own = await synced([at('2026-11-16T08:00:00Z')]);
    await expect(own.ask('frt last 7 days by target')).rejects.toThrow(
      'frt has no target; only sla-targets can be told apart by it.',
    );
    await expect(own.ask('frt last 7 days by policy')).rejects.toThrow(
      'frt has no policy; only sla and sla-targets can be told apart by it.',
    );
    await expect(own.ask('sla last 7 days target:"next reply"')).rejects.toThrow(
      'sla counts tickets, each with several targets; ask sla-targets by target.',
    );
  });
});

describe('a cohort rate', () => {
  const solved: TicketStory = { createdAt: '2026-11-02T08:00:00Z', repliedAfter: 30, solvedAfter: 60 };
  const subject = 'Where is my parcel?';

  it('counts only what had its whole horizon, and says how much has not', async () => {
    const own = await synced([solved, { ...solved, createdAt: '2026-11-16T08:00:00Z' }]);
    expect(await own.ask('resolution-rate last 30 days')).toMatchObject({
      n: 1,
      values: { percent: 100 },
      beside: { notRipe: 1 },
    });
    expect(await own.ask('resolution-rate 2026-11-16..2026-11-16')).toMatchObject({
      n: 0,
      reason: 'none is ripe yet: 1 not ripe',
    });
  });

  it('without a window is about the last seven days that are settled', async () => {
    const own = await synced([solved]);
    const { window, question } = await own.ask('resolution-rate');
    expect({ label: window.label, question }).toEqual({
      label: 'Wed 4 Nov–Tue 10 Nov',
      question: 'resolution-rate last 7 settled days',
    });
  });

  it('takes another horizon where the metric has one, and refuses others', async () => {
    const stories = [
      { ...solved, subject, requesterId: 901 },
      { ...solved, subject: `Re: ${subject}`, requesterId: 901, createdAt: '2026-11-12T08:00:00Z' },
      { ...solved, subject, requesterId: 902, createdAt: '2026-11-03T08:00:00Z' },
    ];
    const own = await synced(stories);
    const window = '2026-11-02..2026-11-03';
    expect(await own.ask(`repeat-contact ${window}`)).toMatchObject({ n: 2, values: { hits: 0 } });
    expect(await own.ask(`repeat-contact ${window} within 14 days`)).toMatchObject({
      question: `repeat-contact ${window} within 14 days`,
      n: 2,
      values: { hits: 1, percent: 50 },
    });
    expect(() => own.ask(`repeat-contact ${window} within 9 days`)).toThrow(
      'repeat-contact is measured within 7, 14, 30 days, not 9.',
    );
    expect(() => own.ask('frt last week within 7 days')).toThrow('frt has no horizon');
  });
});

describe('the prior period', () => {
  const late: TicketStory = { createdAt: '2026-11-10T19:00:00Z', repliedAfter: 20 * 60 };

  it('is as old as the window is now: what was answered only later was waiting then', async () => {
    const own = await synced([
      { createdAt: '2026-11-17T08:00:00Z', repliedAfter: 30 },
      { createdAt: '2026-11-17T19:00:00Z' },
      { createdAt: '2026-11-10T08:00:00Z', repliedAfter: 40 },
      late,
    ]);
    const context = { now: NOW / 1000, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };
    const { answer, prior } = await askWithPrior(own.data.reads, parseQuestion('frt yesterday'), context);
    expect(answer).toMatchObject({ n: 1, values: { median: 30 }, open: { waiting: 1 } });
    expect(prior).toMatchObject({ n: 1, values: { median: 40 }, open: { waiting: 1, oldestMinutes: 959 } });
    expect(await own.ask('frt 2026-11-10..2026-11-10')).toMatchObject({ n: 2, open: { waiting: 0 } });
  });
});
