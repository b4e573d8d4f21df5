import { describe, expect, it } from 'vitest';
import { VERDICT_SUBSETS } from '../../src/domain/fcr/verdict-subsets.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { COMMANDS } from '../../src/slack/commands/index.ts';
import { tellAccount, times } from '../support/story.ts';
import { startWorld, type World } from '../support/world.ts';

/** Wednesday, 12:00 in Berlin. */
const NOW = '2026-11-18T11:00:00Z';

const ready = async (): Promise<World> => {
  const world = await startWorld({
    at: NOW,
    account: tellAccount([
      ...times(20, { createdAt: '2026-11-03T09:00:00Z', repliedAfter: 60, tags: ['refund'] }),
      ...times(30, {
        createdAt: '2026-11-09T08:00:00Z',
        group: 'Billing',
        repliedAfter: 30,
        tags: ['refund'],
      }),
      ...times(15, {
        createdAt: '2026-11-10T08:00:00Z',
        repliedAfter: 30,
        group: 'Delivery',
        subject: '<!channel> =1+1',
        tags: ['<!here>'],
      }),
    ]),
  });
  await world.slack.connected();
  await world.ready();
  return world;
};

describe('in Slack', () => {
  it('help lists what can be asked by itself', async () => {
    const text = await (await ready()).text('help');
    for (const command of ['trend &lt;metric&gt;', 'peaks', 'topics', 'export', 'define'])
      expect(text).toContain(`  ${command}`);
  });

  it('help names every metric, a few a line, and shows every line of itself', async () => {
    const answer = await (await ready()).slack.command('help', { userId: 'U0LEAD' });
    const lines = (answer.response?.text ?? '').split('\n');
    for (const { id, label } of METRICS)
      expect(lines.filter((line) => line.includes(`${id} – ${label}`)).length).toBeGreaterThan(0);
    const more = lines.slice(lines.indexOf('More metrics') + 1, lines.indexOf('Windows'));
    expect(Math.max(...more.map((line) => line.length))).toBeLessThan(140);
    expect(JSON.stringify(answer.response?.blocks)).not.toMatch(/… and \d+ more/u);
  });

  it('help of fcr names its commands and every list of its tickets, and nothing of other metrics', async () => {
    const text = await (await ready()).text('help fcr');
    for (const { id } of COMMANDS.filter((command) => command.id.startsWith('fcr ')))
      expect(text).toContain(`\n  ${id}`);
    for (const subset of VERDICT_SUBSETS) expect(text).toContain(subset);
    expect(text).not.toContain('\n  peaks');
    const world = await ready();
    expect(await world.text('fcr help')).toContain('help fcr explains them');
    expect(await world.text('fcr pending last week')).toBe(
      'Lists of tickets begin with tickets: tickets pending fcr.',
    );
  });

  it('trend, peaks and topics answer with the digits of the single question', async () => {
    const world = await ready();
    const trend = await world.text('trend frt 2 weeks');
    expect(trend).toContain('1 h (n 20) → 30 min (n 45) from 2–8 Nov to 9–15 Nov (−50 %)');
    expect(await world.text('frt 2026-11-09..2026-11-15')).toContain(
      '30 min median · 30 min p90 (45 tickets)',
    );
    expect(await world.text('peaks last 2 weeks')).toContain(
      'Mon 09:00–10:00: 15 an hour (30 in 2 such hours)',
    );
    expect(await world.text('topics last week by tag')).toContain('Tags');
  });

  it('trend of 52 points still fits into a message', async () => {
    const answer = await (await ready()).slack.command('trend created 52 days', { userId: 'U0LEAD' });
    expect(answer.response?.text).toContain('Tickets created · 52 days');
    expect(answer.response?.text).toMatch(/Tue 17 Nov +0/u);
  });

  it('export says where the file is to be had, and shows how it begins', async () => {
    const text = await (await ready()).text('export frt last week group:Billing');
    expect(text).toContain('Export of 30 tickets');
    expect(text).toContain('This app may not put files into Slack.');
    expect(text).toContain(
      `npm run --silent ask -- 'frt 2026-11-08T23:00:00Z..2026-11-15T23:00:00Z group:Billing' --csv &gt; frt.csv`,
    );
    expect(text.match(/#\d+ /gu)).toHaveLength(5);
  });

  it('export quotes for the shell whatever a name holds', async () => {
    const text = await (await ready()).text('export frt last week tag:"it\'s $(rm)"');
    expect(text).toContain(`'frt 2026-11-08T23:00:00Z..2026-11-15T23:00:00Z tag:"it'\\''s $(rm)"' --csv`);
  });

  it('subjects and tags of customers ping nobody', async () => {
    const world = await ready();
    const texts = [await world.text('export frt last week'), await world.text('topics last week by tag')];
    expect(texts.join()).toContain('&lt;!here&gt;');
    expect(texts.join()).not.toMatch(/<!/u);
  });
});
