import { describe, expect, it } from 'vitest';
import { AGENT, CUSTOMER, type TicketStory } from '../support/story.ts';
import { temporaryPaths } from '../support/temp.ts';
import { ALL_BUT_BACKLOG, ALONE, count, minutes, rate, unsolved } from './expected.ts';
import type { Figures } from './shown.ts';
import { TOLD } from './shown.ts';
import { BYSTANDER, CREATED, type Telling, TODAY, tell, YESTERDAY } from './telling.ts';

const newPath = temporaryPaths();
const SOLVED: TicketStory = { createdAt: CREATED, group: 'Billing', repliedAfter: 30, solvedAfter: 60 };
const RATED: TicketStory = { ...SOLVED, ratedAfter: [90, 'bad'] };

/** What the bystander and another solved ticket give. */
const ONCE_SOLVED: Figures = {
  frt: minutes({ 1: 20, 2: 30 }),
  resolution: minutes({ 1: 40, 2: 60 }),
  'first-resolution': minutes({ 1: 40, 2: 60 }),
  'one-touch': rate({ 1: 1, 2: 1 }),
  'reopen-rate-native': rate({ 1: 0, 2: 0 }),
  csat: rate({ 1: 1 }),
  created: count(1, 2),
  solved: count(1, 2),
  backlog: {},
};

/** The same once the customer has come back. */
const ONCE_REOPENED: Figures = {
  ...ONCE_SOLVED,
  resolution: { ...minutes({ 1: 40 }), beside: { reopenedNotSolved: 1 } },
  'one-touch': rate({ 1: 1 }),
  'reopen-rate-native': rate({ 1: 0, 2: 1 }),
  solved: { ...count(1), beside: { reopenedNotSolved: 1 } },
  backlog: unsolved([2], CREATED, { waitingOnUs: 1 }),
};

describe('a ticket reopened by its customer', () => {
  const comeBack = (story: Telling) => {
    story.happen(2, { does: 'write' });
    story.happen(2, { does: 'move', to: 'open', by: CUSTOMER });
  };

  it('is no longer solved, but unsolved and reopened; its first times stay', async () => {
    const story = await tell(newPath, [BYSTANDER, SOLVED]);
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_SOLVED);
    comeBack(story);
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_REOPENED);
    expect((await story.timeline(2)).slice(-2)).toEqual([
      `1682 status solved > open by ${CUSTOMER}`,
      `1682 comment public by ${CUSTOMER}`,
    ]);
  });

  it('and solved again moves from the day of its first solve to that of its last', async () => {
    const story = await tell(newPath, [BYSTANDER, SOLVED]);
    await story.pass();
    const before = await story.figures(YESTERDAY);
    expect(before).toEqual(ONCE_SOLVED);
    comeBack(story);
    story.later(60);
    story.happen(2, { does: 'reply' });
    story.happen(2, { does: 'move', to: 'solved' });
    await story.pass();
    expect(await story.figures(YESTERDAY)).toEqual({
      ...ONCE_SOLVED,
      resolution: ALONE['resolution'],
      'one-touch': ALONE['one-touch'],
      'reopen-rate-native': rate({ 1: 0, 2: 1 }),
      solved: ALONE['solved'],
    });
    expect(await story.figures(TODAY)).toEqual({
      ...Object.fromEntries(TOLD.map((id) => [id, {}])),
      resolution: minutes({ 2: 1742 }),
      'one-touch': rate({ 2: 0 }),
      solved: count(2),
    });
  });

  it('twice is reopened once as a rate, and solved as often as it is now', async () => {
    const story = await tell(newPath, [BYSTANDER, SOLVED]);
    for (const _time of [1, 2]) {
      comeBack(story);
      await story.pass();
      expect(await story.figures()).toEqual(ONCE_REOPENED);
      story.happen(2, { does: 'move', to: 'solved' });
      await story.pass();
      const { resolution: _, ...rest } = await story.figures();
      const { resolution: __, ...solved } = ONCE_SOLVED;
      expect(rest).toEqual({ ...solved, 'reopen-rate-native': rate({ 1: 0, 2: 1 }) });
    }
    const sql = "select json_extract(metric_set, '$.reopens') as reopens from tickets where id = 2";
    expect(await story.rows(sql)).toEqual([{ reopens: 2 }]);
  });

  it('and put on pending or on hold waits on somebody else', async () => {
    const story = await tell(newPath, [BYSTANDER, SOLVED]);
    comeBack(story);
    for (const [to, beside] of [
      ['pending', { waitingOnCustomer: 1 }],
      ['hold', { onHold: 1 }],
      ['open', { waitingOnUs: 1 }],
    ] as const) {
      story.happen(2, { does: 'move', to });
      await story.pass();
      expect(await story.figures()).toEqual({
        ...ONCE_REOPENED,
        backlog: unsolved([2], CREATED, beside),
      });
    }
  });
});

const WEEK = 'this week';
/** Which group each metric's measured tickets are counted under, but for those of the bystander. */
async function groupsOf(story: Telling) {
  const found: Record<string, string[]> = {};
  for (const id of ALL_BUT_BACKLOG) {
    const rows = await story.by(`${id} ${WEEK} by group`);
    found[id] = Object.keys(rows).filter((key) => rows[key] === 1 && key !== 'Tier 2, EU');
  }
  return found;
}

const allUnder = (group: string) => Object.fromEntries(ALL_BUT_BACKLOG.map((id) => [id, [group]]));

describe('a ticket assigned to another group', () => {
  it('takes all its figures with it, but for satisfaction, which stays with the group and agent of the rating (A066, A070)', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    await story.pass();
    const before = await story.figures();
    expect(await groupsOf(story)).toEqual(allUnder('Billing'));
    const ratings = 'select ticket_id, group_id, assignee_id from ratings where ticket_id = 2';
    expect(await story.rows(ratings)).toEqual([{ ticket_id: 2, group_id: 1, assignee_id: AGENT }]);
    story.happen(2, { does: 'assign', groupId: 2, agentId: 701, by: AGENT });
    await story.pass();
    expect(await story.figures()).toEqual(before);
    expect(await groupsOf(story)).toEqual({ ...allUnder('Delivery'), csat: ['Billing'] });
    expect(await story.rows(ratings)).toEqual([{ ticket_id: 2, group_id: 1, assignee_id: AGENT }]);
    const sql = `select group_id, assignee_id, json_extract(metric_set, '$.groupStations') as stations
                 from tickets where id = 2`;
    expect(await story.rows(sql)).toEqual([{ group_id: 2, assignee_id: 701, stations: 2 }]);
    expect((await story.timeline(2)).slice(-2)).toEqual([
      `1682 group_id 1 > 2 by ${AGENT}`,
      `1682 assignee_id ${AGENT} > 701 by ${AGENT}`,
    ]);
  });

  it('takes an unsolved one out of the backlog of the first', async () => {
    const story = await tell(newPath, [BYSTANDER, { createdAt: CREATED, group: 'Billing' }]);
    await story.pass();
    expect(await story.by('backlog by group')).toEqual({ Billing: 1 });
    expect((await story.ask(`frt ${WEEK} group:Billing`)).open).toMatchObject({ waiting: 1 });
    story.happen(2, { does: 'assign', groupId: 2, agentId: null });
    await story.pass();
    expect(await story.by('backlog by group')).toEqual({ Delivery: 1 });
    expect((await story.ask(`frt ${WEEK} group:Billing`)).open).toMatchObject({ waiting: 0 });
    expect((await story.ask(`frt ${WEEK} group:Delivery`)).open).toMatchObject({ waiting: 1 });
  });
});

describe('a rating', () => {
  it('that is turned changes satisfaction on the day of the first answer, and nothing else', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    await story.pass();
    const before = await story.figures(YESTERDAY);
    expect(before['csat']).toEqual(rate({ 1: 1, 2: 0 }));
    story.happen(2, { does: 'rate', score: 'good', comment: null });
    story.later(1440);
    await story.pass();
    expect(await story.figures(YESTERDAY)).toEqual({ ...before, csat: rate({ 1: 1, 2: 1 }) });
    expect((await story.figures(TODAY))['csat']).toEqual({});
  });

  it('that was only offered counts once it is given', async () => {
    const story = await tell(newPath, [BYSTANDER, SOLVED]);
    story.happen(2, { does: 'rate', score: 'offered', comment: null });
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_SOLVED);
    story.happen(2, { does: 'rate', score: 'bad', comment: null });
    await story.pass();
    expect(await story.figures()).toEqual({ ...ONCE_SOLVED, csat: rate({ 1: 1, 2: 0 }) });
  });

  it('that is asked for anew is gone until it is given again', async () => {
    const story = await tell(newPath, [BYSTANDER, SOLVED]);
    story.happen(2, { does: 'rate', score: 'bad', comment: null });
    await story.pass();
    expect((await story.figures())['csat']).toEqual(rate({ 1: 1, 2: 0 }));
    story.happen(2, { does: 'rate', score: 'offered', comment: null });
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_SOLVED);
    story.happen(2, { does: 'rate', score: 'good', comment: null });
    await story.pass();
    expect(await story.figures()).toEqual({ ...ONCE_SOLVED, csat: rate({ 1: 1, 2: 1 }) });
  });
});
