import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/demo/zendesk-life.ts';
import { isOfOrganizations } from '../../src/domain/metric.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type TicketStory } from '../support/story.ts';
import { temporaryPaths } from '../support/temp.ts';
import { count } from './expected.ts';
import { BYSTANDER, CREATED, type Telling, tell } from './telling.ts';

const newPath = temporaryPaths();
const CLOSED: TicketStory = {
  createdAt: CREATED,
  group: 'Billing',
  repliedAfter: 30,
  solvedAfter: 60,
  ratedAfter: [90, 'bad'],
  happenings: [[120, { does: 'move', to: 'closed' }]],
};
const WAITING: TicketStory = { createdAt: CREATED, group: 'Billing', channel: 'web' };
const COLD: TicketStory = { ...CLOSED, createdAt: '2026-10-05T08:00:00Z' };

/** The three tickets of these stories by group, under each metric. */
async function breakdowns(story: Telling, dimension = 'group') {
  const found: Record<string, unknown> = {};
  for (const { id, anchor } of METRICS.filter((metric) => !isOfOrganizations(metric))) {
    const window = anchor === 'now' ? '' : '2026-10-01..2026-11-30';
    found[id] = await story.by(`${id} ${window} by ${dimension}`);
  }
  return found;
}

/** A ticket's row without the moments at which it last changed. */
async function rowOf(story: Telling, id: number) {
  const [row] = await story.rows(`select * from tickets where id = ${id}`);
  const { generated_at: generatedAt, updated_at: updatedAt, ...rest } = row ?? {};
  return { rest, generatedAt, updatedAt };
}

describe('a change that Zendesk makes by itself', () => {
  it.each<[string, number, Happening]>([
    ['on a waiting ticket', 2, { does: 'touch' }],
    ['on a closed ticket', 3, { does: 'touch' }],
    ['on a cold one', 4, { does: 'touch' }],
    ['when it archives one', 4, { does: 'archive' }],
  ])('%s, with an old updated_at, changes no figure and tells no event', async (_name, id, happening) => {
    const story = await tell(newPath, [BYSTANDER, WAITING, CLOSED, COLD]);
    await story.pass();
    const figures = await story.figures();
    const groups = await breakdowns(story);
    const [before, timeline] = [await rowOf(story, id), await story.timeline(id)];
    story.later(90);
    story.happen(id, happening);
    await story.pass();
    expect(await story.figures()).toEqual(figures);
    expect(await breakdowns(story)).toEqual(groups);
    expect(await story.timeline(id)).toEqual(timeline);
    const after = await rowOf(story, id);
    expect(after).toEqual({ ...before, generatedAt: after.generatedAt });
    expect(Number(after.generatedAt) - Number(before.generatedAt)).toBeGreaterThanOrEqual(90 * 60);
  });

  it('is taken over where it means something, however old its updated_at', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING, COLD]);
    await story.pass();
    const before = await rowOf(story, 3);
    const figures = await story.figures();
    story.change(3, { group_id: 2 });
    await story.pass();
    const after = await rowOf(story, 3);
    expect(after.updatedAt).toBe(before.updatedAt);
    expect(await story.figures()).toEqual(figures);
    expect(await story.by('created 2026-10-01..2026-10-31 by group')).toEqual({ Delivery: 1 });
  });
});

describe('an archived ticket', () => {
  it('that is in the export alone is in the figures of a database that never saw it before', async () => {
    const story = await tell(newPath, [BYSTANDER, COLD]);
    await story.pass();
    const figures = await story.figures();
    story.happen(2, { does: 'archive' });
    const fresh = await story.again();
    await fresh.pass();
    expect(await fresh.figures()).toEqual(figures);
    expect(figures['csat']?.of).toEqual({ 1: 1, 2: 0 });
  });
});

describe('what moves no figure', () => {
  it.each<[string, readonly Happening[]]>([
    ['the closing of a solved ticket', [{ does: 'move', to: 'closed' }]],
    ['a note', [{ does: 'note' }]],
    ['a note of a light agent', [{ does: 'note', by: LIGHT_AGENT }]],
    ['a thank-you that reopens nothing', [{ does: 'write' }]],
    ['a tag', [{ does: 'tag', add: ['vip'] }]],
    ['a label of the same category', [{ does: 'label', customStatusId: 17 }]],
    ['another requester', [{ does: 'change-requester', requesterId: CUSTOMER + 1 }]],
    ['a deletion undone before it was seen', [{ does: 'move', to: 'deleted' }]],
  ])('is %s', async (_name, happenings) => {
    const solved = { ...CLOSED, happenings: [] };
    const story = await tell(newPath, [BYSTANDER, solved, WAITING]);
    await story.pass();
    const figures = await story.figures();
    const before = await rowOf(story, 2);
    story.later(1);
    for (const happening of happenings) story.happen(2, happening);
    if (story.ticket(2).status === 'deleted') story.change(2, { status: 'solved' });
    await story.pass();
    expect(await story.figures()).toEqual(figures);
    expect(Number((await rowOf(story, 2)).updatedAt)).toBeGreaterThan(Number(before.updatedAt));
  });
});

describe('a follow-up', () => {
  it('of a closed ticket is a ticket of its own that keeps which one it follows', async () => {
    const story = await tell(newPath, [BYSTANDER, CLOSED]);
    await story.pass();
    const before = await story.figures();
    const { followup_ids: _, ...old } = story.ticket(2);
    const source = { from: { ticket_id: '2' }, to: {}, rel: 'follow_up' };
    const created_at = '2026-11-18T12:02:00Z';
    story.zendesk.open({ ...old, id: 3, created_at, via: { channel: 'email', source } });
    story.happen(2, { does: 'follow-up', ticketId: 3 });
    await story.pass();
    expect(await story.figures()).toEqual({
      ...before,
      frt: { ...before['frt'], waiting: [3], oldest: created_at },
      created: count(1, 2, 3),
      backlog: { ...count(3), oldest: created_at, halfSince: created_at, beside: { waitingOnUs: 1 } },
    });
    const sql = 'select id, status, follow_up_of_id from tickets order by id';
    expect(await story.rows(sql)).toEqual([
      { id: 1, status: 'solved', follow_up_of_id: null },
      { id: 2, status: 'closed', follow_up_of_id: null },
      { id: 3, status: 'new', follow_up_of_id: 2 },
    ]);
    story.happen(3, { does: 'move', to: 'deleted' });
    await story.pass();
    expect((await story.rows(sql)).at(-1)).toEqual({ id: 3, status: 'deleted', follow_up_of_id: 2 });
  });
});

const RENAMED_AT = '2026-11-18T13:00:00Z';

describe('a new name', () => {
  it('of a group renames the rows of old tickets too, and the old name is nobody’s any more', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING, COLD]);
    await story.pass();
    const [figures, groups] = [await story.figures(), await breakdowns(story)];
    expect(groups['created']).toEqual({ Billing: 2, 'Tier 2, EU': 1 });
    story.zendesk.account.groups = story.zendesk.account.groups.map((group) =>
      group.name === 'Billing' ? { ...group, name: 'Invoices', updated_at: RENAMED_AT } : group,
    );
    story.later(60);
    await story.pass();
    expect(await story.figures()).toEqual(figures);
    const renamed = JSON.parse(JSON.stringify(groups).replaceAll('"Billing"', '"Invoices"'));
    expect(await breakdowns(story)).toEqual(renamed);
    expect((await story.ask('created 2026-10-01..2026-11-30 group:Invoices')).n).toBe(2);
    await expect(story.ask('created this week group:Billing')).rejects.toThrow(/Billing/u);
  });

  it('of a deleted group is still the name of its tickets', async () => {
    const story = await tell(newPath, [BYSTANDER, COLD]);
    await story.pass();
    const groups = await breakdowns(story);
    story.zendesk.account.groups = story.zendesk.account.groups.map((group) =>
      group.name === 'Billing' ? { ...group, deleted: true } : group,
    );
    story.later(60);
    await story.pass();
    expect(await breakdowns(story)).toEqual(groups);
  });

  it('of a brand renames its row', async () => {
    const story = await tell(newPath, [BYSTANDER, COLD]);
    await story.pass();
    expect((await breakdowns(story, 'brand'))['created']).toEqual({ Lumen: 2 });
    story.zendesk.account.brands = story.zendesk.account.brands.map((brand) => ({ ...brand, name: 'Lux' }));
    story.later(60);
    await story.pass();
    expect((await breakdowns(story, 'brand'))['created']).toEqual({ Lux: 2 });
  });

  it('of a company renames its row, also for tickets that no one touches', async () => {
    const bare = { url: '', domain_names: [], tags: [], organization_fields: {}, group_id: null };
    const company = { ...bare, id: 5, name: 'Acme', created_at: CREATED, updated_at: CREATED };
    const story = await tell(newPath, [BYSTANDER, COLD], { organizations: [company] });
    story.change(2, { organization_id: 5 });
    await story.pass();
    const rows = (name: string) => ({ [name]: 1, '(no organization)': 1 });
    expect((await breakdowns(story, 'organization'))['created']).toEqual(rows('Acme'));
    story.zendesk.account.organizations = [{ ...company, name: 'Acme & Sons', updated_at: RENAMED_AT }];
    story.later(65);
    await story.pass();
    expect((await breakdowns(story, 'organization'))['created']).toEqual(rows('Acme & Sons'));
  });

  it('of an agent is kept, and what they opened stays told apart', async () => {
    const story = await tell(newPath, [BYSTANDER, { ...CLOSED, submitterId: AGENT }]);
    await story.pass();
    const figures = await story.figures();
    expect(figures['frt']?.left).toEqual({ openedByAgents: 1 });
    story.zendesk.account.users = story.zendesk.account.users.map((user) =>
      user.id === AGENT ? { ...user, name: 'Kim Roe' } : user,
    );
    story.later(60);
    await story.pass();
    expect(await story.figures()).toEqual(figures);
    expect(await story.rows(`select name from agents where id = ${AGENT}`)).toEqual([{ name: 'Kim Roe' }]);
  });

  it('of a ticket is its name in every list, and changes no figure', async () => {
    const story = await tell(newPath, [BYSTANDER, WAITING]);
    await story.pass();
    const figures = await story.figures();
    story.change(2, { subject: 'Refund, please', raw_subject: 'Refund, please' });
    await story.pass();
    expect(await story.figures()).toEqual(figures);
    expect(await story.rows('select subject from tickets where id = 2')).toEqual([
      { subject: 'Refund, please' },
    ]);
  });
});
