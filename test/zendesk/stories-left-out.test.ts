import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/demo/zendesk-records.ts';
import type { TicketStory } from '../support/story.ts';
import { temporaryPaths } from '../support/temp.ts';
import { ALL_BUT_BACKLOG, ALONE, aloneWithout, count, minutes, rate, unsolved } from './expected.ts';
import type { Figures } from './shown.ts';
import { BYSTANDER, CREATED, type Telling, tell } from './telling.ts';

const newPath = temporaryPaths();
const WAITING: TicketStory = { createdAt: CREATED, subject: 'Where is it' };
const RATED: TicketStory = { ...WAITING, repliedAfter: 30, solvedAfter: 60, ratedAfter: [90, 'bad'] };

/** What the bystander and a ticket that waits for its first reply give. */
const WHILE_WAITING: Figures = {
  ...ALONE,
  frt: { ...minutes({ 1: 20 }), waiting: [2], oldest: CREATED },
  created: count(1, 2),
  backlog: unsolved([2], CREATED, { waitingOnUs: 1 }),
};

/** What the bystander and a solved ticket that was rated bad give. */
const ONCE_RATED: Figures = {
  frt: minutes({ 1: 20, 2: 30 }),
  resolution: minutes({ 1: 40, 2: 60 }),
  'first-resolution': minutes({ 1: 40, 2: 60 }),
  'one-touch': rate({ 1: 1, 2: 1 }),
  'reopen-rate-native': rate({ 1: 0, 2: 0 }),
  csat: rate({ 1: 1, 2: 0 }),
  created: count(1, 2),
  solved: count(1, 2),
  backlog: {},
};

const SUBJECT = 'select status, subject from tickets where id = 2';

const untimed = async (story: Telling): Promise<string[]> =>
  (await story.timeline(2)).map((words) => words.replace(/^\d+ /u, ''));

/** What a deleted ticket's next row in the export is made of it. */
const lastRow = (id: number, made: (ticket: Ticket) => unknown) => ({
  patch: (body: Record<string, unknown>) => ({
    ...body,
    tickets: (body['tickets'] as Ticket[]).map((ticket) => (ticket.id === id ? made(ticket) : ticket)),
  }),
});

/** The row says nothing but that the ticket is deleted. */
const bare = (id: number) =>
  lastRow(id, ({ generated_timestamp }) => ({ id, status: 'deleted', generated_timestamp }));

describe('a ticket deleted', () => {
  it('while it waits leaves its figures, counted, and its words', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING]);
    await story.pass();
    expect(await story.figures()).toEqual(WHILE_WAITING);
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ['frt', 'created']));
    expect(await story.rows(SUBJECT)).toEqual([{ status: 'deleted', subject: '' }]);
    expect(await untimed(story)).toEqual(['status new > deleted by 700']);
  });

  it('after it was solved and rated leaves every figure, and its rating stays stored', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_RATED);
    const ratings = await story.rows('select * from ratings order by id');
    expect(ratings).toHaveLength(2);
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ALL_BUT_BACKLOG));
    expect(await story.rows('select * from ratings order by id')).toEqual(ratings);
  });

  it('and known by its id alone from then on is left out where it was counted', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    await story.pass();
    story.happen(2, { does: 'move', to: 'deleted' });
    story.zendesk.failNext(bare(2), { path: 'incremental/tickets' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ALL_BUT_BACKLOG));
    expect((await story.ask('created this week group:Billing')).excluded).toMatchObject({ deleted: 1 });
  });

  it('and scrubbed of where it belonged is left out where it was counted', async () => {
    const story = await tell(newPath, [BYSTANDER, { ...RATED, tags: ['vip'], channel: 'web' }]);
    await story.pass();
    story.happen(2, { does: 'move', to: 'deleted' });
    const scrubbed = { group_id: null, via: null, tags: [], requester_id: null, priority: null };
    story.zendesk.failNext(
      lastRow(2, (ticket) => ({ ...ticket, ...scrubbed })),
      { path: 'incremental/tickets' },
    );
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ALL_BUT_BACKLOG));
    for (const segment of ['group:Billing', 'channel:web', 'tag:vip', 'priority:normal']) {
      const { excluded } = await story.ask(`created this week ${segment}`);
      expect([segment, excluded?.deleted]).toEqual([segment, 1]);
    }
  });

  it('before the first pass is counted as deleted from the start', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ALL_BUT_BACKLOG));
    expect(await story.rows(SUBJECT)).toEqual([{ status: 'deleted', subject: '' }]);
  });

  it('before the first pass, and known by its id alone, is in no figure', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    story.happen(2, { does: 'move', to: 'deleted' });
    story.zendesk.failNext(bare(2), { path: 'incremental/tickets' });
    await story.pass();
    expect(await story.figures()).toEqual(ALONE);
    expect(await story.rows('select id from tickets')).toEqual([{ id: 1 }]);
    expect(await story.rows('select * from set_aside')).toEqual([]);
  });

  it('before the first pass, and known by its id alone, is in every figure once it is restored', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    story.happen(2, { does: 'move', to: 'deleted' });
    story.zendesk.failNext(bare(2), { path: 'incremental/tickets' });
    await story.pass();
    story.change(2, { status: 'solved' });
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_RATED);
  });

  it('right after it was answered, solved, moved and rated is left out of all that its last row tells', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING]);
    await story.pass();
    story.happen(2, { does: 'assign', groupId: 2, agentId: 700 });
    story.happen(2, { does: 'reply' });
    story.happen(2, { does: 'move', to: 'solved' });
    story.happen(2, { does: 'rate', score: 'good', comment: null });
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ALL_BUT_BACKLOG));
    expect((await story.ask('solved this week group:Delivery')).excluded).toMatchObject({ deleted: 1 });
  });

  it('and restored is counted again, with its subject', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING]);
    await story.pass();
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    story.later(1440);
    story.happen(2, { does: 'restore' });
    await story.pass();
    expect(await story.figures()).toEqual(WHILE_WAITING);
    expect(await story.rows(SUBJECT)).toEqual([{ status: 'open', subject: 'Where is it' }]);
    expect(await untimed(story)).toEqual(['status new > deleted by 700', 'status deleted > open by 700']);
  });

  it('and restored after it was solved and rated is in every figure again', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    await story.pass();
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    story.change(2, { status: 'solved' });
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_RATED);
    expect(await story.rows(SUBJECT)).toEqual([{ status: 'solved', subject: 'Where is it' }]);
  });
});

describe('a ticket merged into another', () => {
  it('while it waits is left out as merged, and was never solved', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING]);
    await story.pass();
    story.happen(2, { does: 'merge' });
    await story.pass();
    const merged = ALL_BUT_BACKLOG.filter((id) => id !== 'csat');
    expect(await story.figures()).toEqual(aloneWithout(2, 'merged', merged));
    const tags = '["closed_by_merge"]';
    expect(await story.rows('select status, tags from tickets where id = 2')).toEqual([
      { status: 'closed', tags },
    ]);
    expect(await untimed(story)).toEqual([
      'status new > closed by 700',
      `tags – > ${tags} by 700`,
      'comment private by 700',
    ]);
  });

  it('after it was solved and rated leaves every figure', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    await story.pass();
    story.happen(2, { does: 'merge' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'merged', ALL_BUT_BACKLOG));
  });

  it('and deleted afterwards is counted once, as deleted', async () => {
    const story = await tell(newPath, [BYSTANDER, RATED]);
    story.happen(2, { does: 'merge' });
    await story.pass();
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ALL_BUT_BACKLOG));
  });

  it('leaves the ticket it went into as it was', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING]);
    await story.pass();
    const [before] = await story.rows('select * from tickets where id = 1');
    const { generated_at: _, updated_at: __, ...rest } = before ?? {};
    story.happen(2, { does: 'merge' });
    story.happen(1, { does: 'note', body: 'Ticket 2 was merged into this one' });
    await story.pass();
    const [after] = await story.rows('select * from tickets where id = 1');
    expect(after).toMatchObject(rest);
    expect((await story.timeline(1)).at(-1)).toMatch(/comment private by 700$/u);
  });
});

describe('a suspended ticket', () => {
  it('is in no figure until it is recovered, and then counts from its creation', async () => {
    const story = await tell(newPath, [BYSTANDER]);
    await story.pass();
    expect(await story.figures()).toEqual(ALONE);
    story.zendesk.open({ ...story.ticket(1), id: 2, group_id: 1 });
    await story.pass();
    expect(await story.figures()).toEqual(WHILE_WAITING);
  });

  it('that the export shows is left out and counted until it is recovered', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING]);
    story.change(2, { status: 'suspended' as never });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'suspended', ['frt', 'created']));
    story.change(2, { status: 'new' });
    await story.pass();
    expect(await story.figures()).toEqual(WHILE_WAITING);
  });
});

describe('a ticket handled by AI alone', () => {
  const bySoftware: Partial<TicketStory> = { supportType: 'ai_agent' };

  it('is left out and counted, also while it is unsolved', async () => {
    const story = await tell(newPath, [BYSTANDER, { ...WAITING, ...bySoftware }]);
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'aiOnly', ['frt', 'created', 'backlog']));
    story.happen(2, { does: 'move', to: 'solved', by: -1 });
    story.happen(2, { does: 'rate', score: 'bad', comment: null });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'aiOnly', ALL_BUT_BACKLOG));
  });

  it('is in the figures once a person takes it over', async () => {
    const story = await tell(newPath, [BYSTANDER, { ...WAITING, ...bySoftware }]);
    await story.pass();
    story.change(2, { support_type: 'agent' });
    await story.pass();
    expect(await story.figures()).toEqual(WHILE_WAITING);
  });

  it('and deleted is counted once, as deleted', async () => {
    const story = await tell(newPath, [BYSTANDER, { ...RATED, ...bySoftware }]);
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'aiOnly', ALL_BUT_BACKLOG));
    story.happen(2, { does: 'move', to: 'deleted' });
    await story.pass();
    expect(await story.figures()).toEqual(aloneWithout(2, 'deleted', ALL_BUT_BACKLOG));
  });
});

describe('a ticket opened by an agent', () => {
  it('for a customer is in the reply figures once the agent is the requester', async () => {
    const story = await tell(newPath, [BYSTANDER, { ...RATED, submitterId: 700 }]);
    await story.pass();
    const outside = aloneWithout(2, 'openedByAgents', ['frt', 'one-touch']);
    const { frt, 'one-touch': oneTouch } = outside;
    expect(await story.figures()).toEqual({ ...ONCE_RATED, frt, 'one-touch': oneTouch });
    story.happen(2, { does: 'change-requester', requesterId: 700 });
    await story.pass();
    expect(await story.figures()).toEqual(ONCE_RATED);
  });
});
