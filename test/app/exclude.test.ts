import { describe, expect, it } from 'vitest';
import { type TicketStory, tellAccount } from '../support/story.ts';
import { AGENT, startWorld, type World } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';
const createdAt = '2026-11-17T08:00:00Z';
const MONITORING: TicketStory = { createdAt, tags: ['monitoring'], repliedAfter: 1, solvedAfter: 2 };
const ASKED: TicketStory = { createdAt, repliedAfter: 60, solvedAfter: 90 };

async function start(): Promise<World> {
  const account = tellAccount([
    ASKED,
    { ...ASKED, group: 'Delivery' },
    MONITORING,
    MONITORING,
    { ...MONITORING, tags: ['monitoring', 'closed_by_merge'] },
    { createdAt, tags: ['monitoring'] },
  ]);
  const world = await startWorld({ account, at: NOW });
  await world.slack.connected();
  await world.ready();
  return world;
}

describe('/benchmarks exclude', () => {
  it('leaves tickets out of every figure from then on, counted and named', async () => {
    const world = await start();
    expect(await world.text('created yesterday')).toContain('\n5\n');
    const done = await world.text('exclude tag:Monitoring');
    expect(done).toContain('Rule 1: tag:monitoring is left out of every figure');
    expect(done).toContain('Of the tickets created in the last 30 days it is about 3 tickets.');
    const created = await world.text('created yesterday');
    expect(created).toContain('\n2\n');
    expect(created).toContain('left out: 1 merged, 3 by rule (tag:monitoring)');
    expect(await world.text('frt yesterday')).toMatch(/1 h median .*\(2 tickets\)/u);
    expect(await world.text('backlog')).toContain('1 by rule (tag:monitoring)');
    expect(await world.text('replies yesterday')).toContain('2 replies on 2 tickets');
    expect(await world.text('created yesterday by group')).toMatch(/Billing +1\n/u);
  });

  it('lists what is left out, and every list is as long as its count', async () => {
    const world = await start();
    await world.text('exclude tag:monitoring');
    await world.text('exclude group:Delivery');
    expect(await world.text('exclude')).toMatch(
      /2 rules leave tickets out\n1 tag:monitoring · since Wed 18 Nov 12:00 .*\n2 group:Delivery/u,
    );
    expect(await world.text('created yesterday')).toContain('4 by rule (tag:monitoring; group:Delivery)');
    expect(await world.text('tickets excluded created yesterday')).toMatch(/^5 tickets left out/u);
  });

  it('counts them again once the rule is removed', async () => {
    const world = await start();
    await world.text('exclude tag:monitoring');
    expect(await world.text('exclude remove 1')).toContain('Counted again: tag:monitoring (rule 1)');
    const created = await world.text('created yesterday');
    expect(created).toContain('\n5\n');
    expect(created).not.toContain('by rule');
    expect(await world.text('exclude')).toContain('No rule leaves tickets out');
  });

  it('leaves the same segment out once, under one number', async () => {
    const world = await start();
    await world.text('exclude tag:monitoring');
    expect(await world.text('exclude tag:monitoring')).toContain('Rule 1:');
    expect(await world.text('exclude')).toContain('1 rule leaves tickets out');
  });

  it('leaves the same segment out once for two leads at the same moment, and counts it again at one word', async () => {
    const world = await start();
    await Promise.all([world.text('exclude tag:monitoring'), world.text('exclude tag:Monitoring')]);
    expect(await world.text('exclude')).toContain('1 rule leaves tickets out');
    await world.text('exclude remove 1');
    expect(await world.text('created yesterday')).toContain('\n5\n');
  });

  it.each([
    ['exclude yesterday', 'A rule is a segment and nothing else, for example exclude tag:monitoring'],
    ['exclude group:Biling', 'There is no group "Biling". Did you mean Billing?'],
    ['exclude assignee:Kim', "Tickets can't be left out by assignee."],
    ['exclude shift:22', "Tickets can't be left out by shift."],
    ['exclude agent:Kim', "Tickets can't be left out by assignee."],
    ['exclude weekday:Monday', "Tickets can't be left out by weekday."],
    ['exclude remove 7', 'There is no rule "7" in force; exclude alone lists them.'],
  ])('answers "%s" with one sentence, and changes nothing', async (command, sentence) => {
    const world = await start();
    expect(await world.text(command)).toContain(sentence);
    expect(await world.text('exclude')).toContain('No rule leaves tickets out');
  });

  it('accepts a tag that no ticket has, and says so there, in the list and in status', async () => {
    const world = await start();
    expect(await world.text('exclude tag:montoring,monitoring')).toContain(
      'No ticket has the tag montoring yet; the rule is about those that get it.',
    );
    expect(await world.text('exclude tag:monitoring channel:email')).not.toContain('No ticket has');
    await world.text('exclude tag:nobody');
    const list = await world.text('exclude');
    expect(list).toMatch(/^3 tag:nobody · .* · no ticket matches it$/mu);
    expect(list.match(/no ticket matches it/gu)).toHaveLength(1);
    const status = await world.text('status');
    expect(status).toContain('Leaves nothing out: rule 3 tag:nobody, which no ticket matches');
    expect(status.match(/Leaves nothing out/gu)).toHaveLength(1);
  });

  it('is seen by everybody and changed by leads alone', async () => {
    const world = await start();
    expect(await world.text('exclude tag:monitoring', AGENT)).toContain('Only leads change what is left out');
    expect(await world.text('exclude', AGENT)).toContain('No rule leaves tickets out');
  });
});
