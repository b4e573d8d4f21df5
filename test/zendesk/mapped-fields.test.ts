import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zendeskTime } from '../../src/demo/zendesk-records.ts';
import type { Answer } from '../../src/reports/answer.ts';
import {
  answered,
  COMPANY_NPS,
  company,
  customer,
  fieldAccount,
  mapping,
  NOW,
  readFields,
  SECRET,
  TICKET_FIELD,
  TICKET_NPS,
  USER_NPS,
} from '../support/mapped.ts';

const DAY = 86_400;
const THREE_DAYS_AGO = NOW / 1000 - 3 * DAY;
const QUESTION = 'nps last 7 days by organization';

const cellsOf = (answer: Answer) =>
  answer.breakdown?.map(({ keys, n, values }) => [keys[0], n, values['points']]);

const USERS = [
  customer(901, 'nps_10'),
  customer(902, 'nps_9'),
  customer(903, 'nps_2'),
  customer(904, 'nps_0', 3 * 1440, 12),
  customer(905, null),
  customer(906, 'nps_7', 4 * 1440, null),
];

describe('answers in a field of users', () => {
  it('are net promoters by organization, labelled with the title of the field', async () => {
    const { ask } = await readFields(fieldAccount([], { users: USERS }), mapping(USER_NPS));
    const answer = await ask(QUESTION);
    expect(answer).toMatchObject({
      n: 5,
      values: { points: 0 },
      beside: { promoter: 2, passive: 1, detractor: 2 },
      suppliedBy: ['Zendesk field Would recommend'],
    });
    expect(cellsOf(answer)).toEqual(
      expect.arrayContaining([
        ['Acme', 3, expect.closeTo(100 / 3) as number],
        ['Globex', 1, -100],
      ]),
    );
  });

  it('are the same however often they are read, and whatever else changes on a user', async () => {
    const { pass, clock, zendesk, stored } = await readFields(
      fieldAccount([], { users: USERS }),
      mapping(USER_NPS),
    );
    clock.moveSeconds(4000);
    zendesk.account.users = zendesk.account.users.map((user) => ({
      ...user,
      locale: 'de',
      updated_at: zendeskTime(clock.now() - 100_000),
    }));
    await pass();
    clock.moveSeconds(4000);
    await pass();
    const { responses, measured, seen } = await stored();
    expect(responses).toHaveLength(5);
    expect(measured).toHaveLength(5);
    expect(seen).toHaveLength(5);
    expect(new Set(responses.map(({ at }) => at))).toEqual(new Set([THREE_DAYS_AGO, THREE_DAYS_AGO - DAY]));
  });

  it('are another one when they change, are taken back when emptied, and may come again', async () => {
    const { pass, clock, zendesk, ask } = await readFields(
      fieldAccount([], { users: [customer(901, 'nps_2', 30 * 1440)] }),
      mapping(USER_NPS),
    );
    const months = async () => {
      const { n, values } = await ask('nps 2026-10-01..2026-12-31');
      return [n, values['points']];
    };
    const say = async (value: string | null) => {
      clock.moveSeconds(7200);
      const updated_at = zendeskTime(clock.now() - 3_600_000);
      zendesk.account.users = zendesk.account.users.map((user) =>
        user.id === 901 ? { ...user, user_fields: { nps_score: value }, updated_at } : user,
      );
      await pass();
      await pass();
    };
    expect(await months()).toEqual([1, -100]);
    await say('nps_9');
    expect(await months()).toEqual([2, 0]);
    await say(null);
    expect(await months()).toEqual([1, -100]);
    await say('nps_2');
    expect(await months()).toEqual([2, -100]);
    await say('nps_10');
    expect(await months()).toEqual([3, expect.closeTo(-100 / 3)]);
  });

  it('are read page by page, and on from there where a page fails', async () => {
    const users = Array.from({ length: 9 }, (_, index) =>
      customer(901 + index, `nps_${index}`, 5000 - index),
    );
    const failing = await readFields(fieldAccount([], { users }), mapping(USER_NPS), { pageSizeLimit: 4 });
    expect((await failing.ask('nps last 7 days')).n).toBe(9);
    const asked = failing.zendesk.requests.filter(({ path }) => path.includes('incremental/users'));
    expect(asked.map(({ query }) => query.has('cursor'))).toEqual([false, true, true]);
  });

  it('stop nothing else where Zendesk does not give them, and say what that costs', async () => {
    const account = fieldAccount([answered('nps_9')], { users: USERS });
    for (const status of [403, 503]) {
      const { synced, ask } = await readFields(account, mapping(USER_NPS), {
        onRequest: ({ path }) => (path.includes('incremental/users') ? { status, headers: {} } : undefined),
      });
      const streams = await synced().data.store.streams();
      expect(streams.get('users')?.trouble).toMatchObject({ isUnavailable: status === 403 });
      expect(streams.get('tickets')?.completedAt).not.toBeNull();
      expect((await ask('created last 7 days')).n).toBe(1);
      expect((await ask('nps')).reason).toContain(
        'no answer has been read from NPS_FIELD user:nps_score yet',
      );
    }
  });
});

describe('answers in a field of tickets', () => {
  const stories = [answered('nps_9'), answered('nps_3'), answered(null), answered('nps_99')];

  it('belong to their ticket, and one that is no score is set aside and counted', async () => {
    const { synced, stored } = await readFields(fieldAccount(stories), mapping(TICKET_NPS));
    expect(await synced().data.store.counts()).toMatchObject({ tickets: 4, setAside: 1 });
    const { responses, setAside } = await stored();
    const source = 'Zendesk field Recommend 0 to 10';
    expect(responses).toEqual([
      { kind: 'nps', at: THREE_DAYS_AGO, score: 9, ticket_id: 1, organization_id: null, source },
      { kind: 'nps', at: THREE_DAYS_AGO, score: 3, ticket_id: 2, organization_id: null, source },
    ]);
    const reason = `ticket:${TICKET_FIELD}: no score from 0 to 10`;
    expect(setAside).toEqual([{ stream: 'tickets', record: '4 nps', reason }]);
  });

  it('are replaced when they change, taken back when emptied or deleted, and readable after all', async () => {
    const { zendesk, pass, clock, synced, ask } = await readFields(
      fieldAccount(stories),
      mapping(TICKET_NPS),
    );
    const say = async (id: number, value: string | null, status?: 'deleted') => {
      const ticket = zendesk.account.tickets.find((one) => one.id === id);
      if (!ticket) throw new Error(`There is no ticket ${id}`);
      clock.moveSeconds(120);
      const custom_fields = [{ id: TICKET_FIELD, value }];
      const updated_at = zendeskTime(clock.now());
      zendesk.upsertTicket({ ...ticket, custom_fields, updated_at, ...(status ? { status } : {}) });
      clock.moveSeconds(120);
      await pass();
      await pass();
      const { n, values } = await ask('nps 2026-11-01..2026-11-30');
      return [n, values['points']];
    };
    expect(await say(2, 'nps_10')).toEqual([2, 100]);
    expect(await say(4, 'nps_1')).toEqual([3, expect.closeTo(100 / 3)]);
    expect(await synced().data.store.counts()).toMatchObject({ setAside: 0 });
    expect(await say(4, null)).toEqual([2, 100]);
    expect(await say(1, 'nps_9', 'deleted')).toEqual([1, 100]);
    expect(await say(2, '')).toEqual([null, null]);
  });

  it('are of effort on the scale of the team', async () => {
    const effort = mapping({ ...TICKET_NPS, kind: 'ces' });
    const account = fieldAccount([answered('effort_1'), answered('effort_7'), answered('effort_0')]);
    const { ask, synced } = await readFields(account, effort);
    expect(await ask('ces last 7 days')).toMatchObject({ n: 2, values: { percent: 50 } });
    expect(await synced().data.store.counts()).toMatchObject({ setAside: 1 });
  });
});

describe('answers in a field of organizations', () => {
  it('are theirs, also where the field holds text, and are another one when they change', async () => {
    const organizations = [company(11, 'Acme', '10'), company(12, 'Globex', 'rather 4')];
    const { ask, zendesk, clock, pass } = await readFields(
      fieldAccount([], { organizations }),
      mapping(COMPANY_NPS),
    );
    expect(cellsOf(await ask(QUESTION))).toEqual(
      expect.arrayContaining([
        ['Acme', 1, 100],
        ['Globex', 1, -100],
      ]),
    );
    clock.moveSeconds(4000);
    zendesk.account.organizations = [
      company(11, 'Acme', '10'),
      { ...company(12, 'Globex', '9'), updated_at: zendeskTime(NOW + 60_000) },
    ];
    await pass();
    await pass();
    const { n, values, suppliedBy } = await ask('nps 2026-11-01..2026-11-30');
    expect([n, values['points'], suppliedBy]).toEqual([
      3,
      expect.closeTo(100 / 3),
      ['Zendesk field Company NPS'],
    ]);
  });
});

describe('a mapping', () => {
  const account = () =>
    fieldAccount([answered('nps_9')], { users: USERS, organizations: [company(11, 'Acme', '3')] });

  it('that is not there reads no field, asks for no user of the past and stores no value', async () => {
    const { zendesk, stored, path, ask } = await readFields(account(), mapping());
    expect((await ask('nps')).reason).toBe(
      'not measured: import responses with npm run import -- file.csv --as nps, or map a field with NPS_FIELD',
    );
    expect(zendesk.requests.filter(({ path: asked }) => asked.includes('user_fields'))).toEqual([]);
    const [first] = zendesk.requests.filter(({ path: asked }) => asked.includes('users/cursor'));
    expect(Number(first?.query.get('start_time'))).toBe(NOW / 1000 - 120);
    expect(await stored()).toEqual({ responses: [], measured: [], setAside: [], seen: [] });
    const bytes = readFileSync(path, 'latin1');
    expect(['nps_9', 'nps_10', SECRET].filter((text) => bytes.includes(text))).toEqual([]);
  });

  it('keeps nothing of a user but the number, the organization and the moment', async () => {
    const { stored, path } = await readFields(account(), mapping(USER_NPS));
    await stored();
    const bytes = readFileSync(path, 'latin1');
    const words = [SECRET, 'nps_10', 'Customer 901', 'c901@customer.example'];
    expect(words.filter((text) => bytes.includes(text))).toEqual([]);
  });

  it.each([TICKET_NPS, USER_NPS, COMPANY_NPS])(
    'made later to a $owner field reads what is there, and taken away forgets it',
    async (field) => {
      const { ask, reopen, stored, synced } = await readFields(account(), mapping());
      await reopen(mapping(field));
      expect((await ask('nps last 7 days')).n).toBe(field === USER_NPS ? 5 : 1);
      expect((await synced().data.reads.freshness()).isComplete).toBe(true);
      await reopen(mapping());
      expect((await ask('nps')).reason).toMatch(/^not measured: import/u);
      expect(await stored()).toEqual({ responses: [], measured: [], setAside: [], seen: [] });
    },
  );

  it('to another field forgets the first, and leaves what was imported', async () => {
    const { reopen, synced, stored } = await readFields(account(), mapping(TICKET_NPS));
    const imported = { content: 'a', kind: 'nps', at: NOW / 1000 - DAY, score: 8, ticketId: 1 } as const;
    await synced().data.store.imports.run({ source: 'Delighted', isDryRun: false }, (writer) =>
      writer.saveResponses([{ ...imported, organizationId: null, driver: null, reason: null }]),
    );
    await reopen(mapping(COMPANY_NPS));
    const { responses, measured } = await stored();
    expect(responses.map(({ source, score }) => [source, score])).toEqual([
      ['Zendesk field Company NPS', 3],
      ['Delighted', 8],
    ]);
    expect(measured).toHaveLength(2);
  });

  it('on a longer scale reads what was set aside, and keeps what it knew', async () => {
    const effort = mapping({ ...TICKET_NPS, kind: 'ces' });
    const wider = { ...effort, ces: { low: 0, high: 10, isLowGood: true, favourable: 4 } };
    const { ask, reopen, synced } = await readFields(
      fieldAccount([answered('effort_9'), answered('effort_2')]),
      effort,
    );
    expect((await ask('ces last 7 days')).n).toBe(1);
    await reopen(wider);
    expect((await ask('ces last 7 days')).n).toBe(2);
    expect(await synced().data.store.counts()).toMatchObject({ setAside: 0 });
  });
});
