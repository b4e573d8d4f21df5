import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../src/demo/zendesk-life.ts';
import { AGENT, type TicketStory, tellAccount, times } from '../support/story.ts';
import { openSynced, type Synced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

/** What users of comparable products asked for or complained about, each as a story and its figure. */
const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T11:00:00Z');
const createdAt = '2026-11-16T08:00:00Z';
const DAY = '2026-11-16..2026-11-16';
const ADA = 701;

async function told(...stories: readonly TicketStory[]): Promise<Synced> {
  const clock = standingClock(NOW);
  const zendesk = await serve(tellAccount(stories), clock);
  const own = await openSynced(zendesk, newPath(), clock);
  await own.pass();
  return own;
}

const reply = (by = AGENT) => ({ does: 'reply', by }) as const;
const write = { does: 'write' } as const;
const solve = { does: 'move', to: 'solved', by: AGENT } as const;

describe('the first reply', () => {
  it('runs from the customer’s message to the first public words of a human agent (A001, A002, A010, A035)', async () => {
    const own = await told({
      createdAt,
      happenings: [
        [5, { does: 'note', by: AGENT }],
        [42, reply(ADA)],
        [60, reply(AGENT)],
      ],
    });
    expect(await own.ask(`frt ${DAY}`)).toMatchObject({ n: 1, values: { median: 42 } });
    expect(await own.ask(`replies ${DAY}`)).toMatchObject({ n: 2 });
  });

  it('is none of a ticket never replied to: its clock stands beside, it is no zero (A021, A030)', async () => {
    const own = await told({ createdAt, repliedAfter: 30 }, { createdAt }, { createdAt, solvedAfter: 50 });
    expect(await own.ask(`frt ${DAY}`)).toMatchObject({
      n: 1,
      values: { median: 30, mean: 30 },
      open: { waiting: 1, oldestMinutes: 51 * 60 - 1 },
      excluded: { solvedWithoutReply: 1 },
    });
  });

  it('is told by median and p90, since one old ticket skews the mean (A013, A037)', async () => {
    const own = await told(...times(19, { createdAt, repliedAfter: 10 }), { createdAt, repliedAfter: 1210 });
    const { values } = await own.ask(`frt ${DAY}`);
    expect(values).toEqual({ median: 10, p90: 10, mean: 70 });
  });
});

describe('time outside business hours', () => {
  it('stands beside calendar time: a Sunday’s message waits no business minute (A014)', async () => {
    const clock = standingClock(NOW);
    const schedule = {
      id: 1,
      name: 'Weekdays',
      time_zone: 'Berlin',
      zone: 'Europe/Berlin',
      intervals: [1, 2, 3, 4, 5].map((day) => ({
        start_time: day * 1440 + 540,
        end_time: day * 1440 + 1020,
      })),
      holidays: [],
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
    };
    const story: TicketStory = {
      createdAt: '2026-11-15T08:00:00Z',
      repliedAfter: 60,
      happenings: [
        [120, write],
        [180, reply()],
      ],
    };
    const account = tellAccount([story], undefined, { schedules: [schedule] as never });
    const zendesk = await serve(account, clock);
    const own = await openSynced(zendesk, newPath(), clock);
    await own.pass();
    const day = '2026-11-15..2026-11-15';
    expect(await own.ask(`frt ${day}`)).toMatchObject({
      values: { median: 60 },
      business: { n: 1, median: 0 },
    });
    expect(await own.ask(`nrt ${day}`)).toMatchObject({
      values: { median: 60 },
      business: { n: 1, median: 0 },
    });
  });
});

describe('what comes after the first reply', () => {
  it('is measured for every channel, turn by turn (A031)', async () => {
    const turn = (minutes: number): NonNullable<TicketStory['happenings']> => [
      [20, write],
      [25, write],
      [20 + minutes, reply()],
    ];
    const own = await told(
      { createdAt, repliedAfter: 10, happenings: turn(30) },
      { createdAt, channel: 'web', repliedAfter: 10, happenings: turn(50) },
    );
    const { n, breakdown } = await own.ask(`nrt ${DAY} by channel`);
    expect(n).toBe(2);
    expect(breakdown?.map(({ key, values }) => [key, values['median']])).toEqual([
      ['email', 30],
      ['web', 50],
    ]);
  });

  it('is no touch where nobody replied, one where somebody did once, and none where notes were taken (A022)', async () => {
    const own = await told(
      { createdAt, solvedAfter: 60 },
      { createdAt, repliedAfter: 10, solvedAfter: 60, happenings: [[20, { does: 'note', by: AGENT }]] },
      { createdAt, repliedAfter: 10, solvedAfter: 60, happenings: [[20, reply()]] },
      { createdAt, repliedAfter: 10, solvedAfter: 60, tags: ['closed_by_merge'] },
    );
    expect(await own.ask(`one-touch ${DAY}`)).toMatchObject({
      n: 3,
      values: { hits: 1 },
      beside: { withoutReply: 1 },
      excluded: { merged: 1 },
    });
  });
});

describe('counts', () => {
  const twice: TicketStory = {
    createdAt,
    repliedAfter: 10,
    solvedAfter: 60,
    happenings: [
      [90, { does: 'move', to: 'open' }],
      [120, solve],
    ],
  };

  it('tell solves from tickets solved, and say on how many tickets, of how many requesters (A007, A008)', async () => {
    const own = await told(twice, { createdAt, requesterId: 901, repliedAfter: 10, solvedAfter: 60 });
    expect(await own.ask(`solved ${DAY}`)).toMatchObject({ n: 2 });
    expect(await own.ask(`solves ${DAY}`)).toMatchObject({
      n: 3,
      values: { count: 3, tickets: 2, requesters: 2 },
    });
    expect(await own.ask(`reopened ${DAY}`)).toMatchObject({ n: 1, values: { tickets: 1 } });
  });

  it('give each agent the replies of their own, per day with activity (A038, A041)', async () => {
    const own = await told({
      createdAt,
      happenings: [
        [10, reply(AGENT)],
        [20, reply(ADA)],
        [30, reply(AGENT)],
        [1500, reply(AGENT)],
      ],
    });
    expect(await own.ask('replies 2026-11-16..2026-11-17')).toMatchObject({
      n: 4,
      values: { count: 4, tickets: 1, perAgentDay: 4 / 3 },
    });
    expect(await own.ask('replies 2026-11-16..2026-11-17 assignee:Ada')).toMatchObject({ n: 1 });
  });

  it('say how much is unsolved, and for how long (A038)', async () => {
    const own = await told({ createdAt }, { createdAt: '2026-11-18T08:00:00Z' });
    const { values } = await own.ask('backlog');
    expect(values).toMatchObject({ count: 2, oldestMinutes: 51 * 60 - 1 });
  });
});

describe('each figure', () => {
  it('goes by one date of its own, so that none mixes creation and solve (A006)', async () => {
    const own = await told({ createdAt, repliedAfter: 10, solvedAfter: 1500 });
    const days = async (metric: string) => {
      const [first, second] = await Promise.all(
        [DAY, '2026-11-17..2026-11-17'].map((day) => own.ask(`${metric} ${day}`)),
      );
      return [first?.n, second?.n];
    };
    expect(await days('created')).toEqual([1, 0]);
    expect(await days('frt')).toEqual([1, 0]);
    expect(await days('resolution')).toEqual([0, 1]);
    expect(await days('first-resolution')).toEqual([0, 1]);
    expect(await days('solves')).toEqual([0, 1]);
  });

  it('can be crossed by two dimensions, and narrowed to a customer’s company (A034, A040)', async () => {
    const own = await told(
      { createdAt, repliedAfter: 10 },
      { createdAt, repliedAfter: 20, channel: 'web' },
      { createdAt, repliedAfter: 30, group: 'Delivery' },
    );
    const { breakdown = [] } = await own.ask(`frt ${DAY} by group and channel`);
    expect(breakdown.map(({ key, n }) => `${key} ${n}`).toSorted()).toEqual([
      'Billing · email 1',
      'Billing · web 1',
      'Delivery · email 1',
    ]);
    expect(await own.ask(`frt ${DAY} organization:"(no organization)"`)).toMatchObject({ n: 3 });
  });

  it('tells what was settled without an agent apart from what agents did (A004)', async () => {
    const own = await told(
      { createdAt, happenings: [[30, { does: 'move', to: 'solved', by: SYSTEM }]] },
      { createdAt, repliedAfter: 10, solvedAfter: 60 },
    );
    expect(await own.ask(`bot-share ${DAY}`)).toMatchObject({ n: 2, values: { hits: 1 } });
  });

  it('of groups counts the stations a ticket went through after it was answered (A042)', async () => {
    const own = await told(
      {
        createdAt,
        repliedAfter: 10,
        solvedAfter: 60,
        happenings: [[30, { does: 'assign', groupId: 2, agentId: AGENT }]],
      },
      { createdAt, repliedAfter: 10, solvedAfter: 60 },
    );
    expect(await own.ask(`transfers ${DAY}`)).toMatchObject({ n: 2, values: { mean: 1.5 } });
  });
});
