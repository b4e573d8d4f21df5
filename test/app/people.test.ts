import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { tellAccount } from '../support/story.ts';
import { AGENT, startWorld, until, type World } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';

async function start(account: Parameters<typeof startWorld>[0]['account']): Promise<World> {
  const world = await startWorld({ account, at: NOW });
  await world.slack.connected();
  await world.ready();
  return world;
}

const many = () =>
  start(generateAccount({ nowMs: Date.parse(NOW) - 120_000, ticketCount: 300, days: 20, seed: 5 }));
const few = () =>
  start(tellAccount([{ createdAt: '2026-11-17T08:00:00Z', repliedAfter: 30, solvedAfter: 90 }]));

describe('figures of single agents', () => {
  it.each([
    'replies last 7 days by assignee',
    'frt last 7 days by group and assignee',
    'solves last week assignee:Kim',
    'tickets frt last 7 days assignee:Kim',
    'trend frt 4 weeks assignee:Kim',
    'tickets "frt last 7 days assignee:Kim"',
    'tickets waiting "frt last 7 days assignee:"Ada Adler""',
    'export "created last 7 days assignee:Kim"',
    'trend “created 3 weeks assignee:Kim”',
    'peaks "created last 7 days assignee:"Ada Adler""',
    'topics "assignee:Kim"',
  ])('are no answer to "%s" by somebody who is no lead', async (command) => {
    const world = await many();
    expect(await world.text(command, AGENT)).toContain('Only leads see the figures of single agents');
  });

  it('are shown to a lead by name, not by rank, where there are five agents or more (A032, A044)', async () => {
    const world = await many();
    const asked = 'replies last 7 days by assignee';
    await until(async () => !(await world.text(asked)).includes('not measured'));
    const text = await world.text(asked);
    const names = text.split('\n').flatMap((line) => /^(.*\S) {2,}\d+$/u.exec(line)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  });

  it('are not told apart where there are fewer than five', async () => {
    const world = await few();
    expect(await world.text('frt last 7 days by assignee')).toContain(
      'These are the figures of one agent; fewer than 5 are not told apart, so that nobody is ranked.',
    );
  });

  it('are nothing that a channel could be alerted about', async () => {
    const world = await few();
    expect(await world.text('set frt 80% within 4h assignee:Kim')).toContain(
      'A benchmark is posted to a channel, so it cannot be about single agents.',
    );
  });
});
