import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/demo/account.ts';
import { freePort } from '../support/free-port.ts';
import { tellAccount, times } from '../support/story.ts';
import { AGENT, CHANNEL, LEAD, startWorld, until, type World } from '../support/world.ts';

/** Wednesday, 12:00 in Berlin. */
const NOW = '2026-11-18T11:00:00Z';

const account = (): Account =>
  tellAccount([
    ...times(30, { createdAt: '2026-11-16T08:00:00Z', group: 'Billing', repliedAfter: 30, solvedAfter: 90 }),
    ...times(10, { createdAt: '2026-11-17T08:00:00Z', group: 'Delivery', repliedAfter: 300 }),
    ...times(35, {
      createdAt: '2026-11-17T20:00:00Z',
      group: 'Tier 2, EU',
      subject: '<!channel> & <https://evil.example|click>',
    }),
  ]);

const ready = async (world: World): Promise<World> => {
  await world.slack.connected();
  await world.ready();
  return world;
};

describe('over a socket', () => {
  it('acknowledges a command at once and answers the asker alone', async () => {
    const { slack } = await ready(await startWorld({ account: account(), at: NOW }));
    const answer = await slack.command('frt last 7 days by group', { userId: AGENT });
    expect(answer.ackBody).toBeNull();
    expect(slack.ephemerals(AGENT).map(({ text }) => text)).toEqual([answer.response?.text]);
    expect(slack.messages(CHANNEL)).toEqual([]);
  });

  it('answers with the digits of the data', async () => {
    const world = await ready(await startWorld({ account: account(), at: NOW }));
    const text = await world.text('frt last 2 days by group');
    expect(text).toContain('30 min median · 5 h p90 (40 tickets)');
    expect(text).toContain('35 still waiting');
    expect(text).toMatch(/Billing +30 min +30 min +30 +0/u);
    expect(text).toMatch(/Tier 2, EU +– +– +0 +35/u);
  });

  it('lists as many tickets as it counts, page by page, linked and harmless', async () => {
    const world = await ready(await startWorld({ account: account(), at: NOW }));
    const first = await world.slack.command('tickets waiting frt last 2 days', { userId: LEAD });
    expect(first.response?.text).toContain('35 tickets still waiting, 1–30');
    expect(first.response?.text).not.toContain('<!channel>');
    expect(first.response?.text).toContain('&lt;!channel&gt; &amp;');
    const second = await world.slack.click({
      messageTs: first.response?.ts ?? '',
      userId: LEAD,
      actionId: 'run-0',
    });
    const ids = [first, second].flatMap(({ response }) =>
      [...(response?.text ?? '').matchAll(/#(\d+) /gu)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(35);
  });

  it('publishes the App Home', async () => {
    const { slack } = await ready(await startWorld({ account: account(), at: NOW }));
    const home = await slack.openHome(LEAD);
    expect(JSON.stringify(home?.blocks)).toContain('First reply time');
  });

  it.each([
    ['frtt last week', 'There is no metric or command "frtt". Did you mean frt?'],
    [
      'first reply time last week',
      'First reply time is asked for as frt, for example /benchmarks frt last week.',
    ],
    ['reasons last week', 'There is no metric or command "reasons". Did you mean fcr reasons?'],
    ['fcr resons', 'There is no command "fcr resons". Did you mean fcr reasons?'],
    ['fcr settigns', 'There is no command "fcr settigns". Did you mean fcr settings?'],
    ['fcr lst week', 'I don\'t understand "lst" in this question. Did you mean last?'],
    ['frt lst week', 'I don\'t understand "lst" in this question. Did you mean last?'],
    ['frt group:Biling', 'There is no group "Biling". Did you mean Billing?'],
    ['frt last x days', 'I don\'t know the window "last x days".'],
    ['tickets frt last 2 days page 99', 'There is no page 99; the list of 40 tickets has 2.'],
    ['x'.repeat(2000), 'A command has at most 1000 characters; this one has 2000.'],
    [
      'set backlog <= 1.234.567',
      '"1.234.567" is not a whole number of tickets; write for example 500 or 1,284.',
    ],
    ['set solved >= 10%', 'solved counts tickets, so its target is a number without %.'],
    ['set csat >= 90.5.5%', '"90.5.5" is not a number'],
    ['y'.repeat(900), 'There is no metric or command'],
    ['tickets frt page 0', '"page 0" does not work'],
    ['set frt', 'A target for frt reads "80% within 4h" or "p50 &lt;= 4h"; I found neither.'],
    ['remove 9', 'There is no benchmark "9". None is set.'],
  ])('answers "%s" with one sentence', async (command, sentence) => {
    const world = await ready(await startWorld({ account: account(), at: NOW }));
    expect(await world.text(command)).toContain(sentence);
  });

  it('lets only leads change benchmarks, members of a named user group among them', async () => {
    const world = await ready(
      await startWorld({ account: account(), at: NOW, environment: { LEADS: `${LEAD},S0LEADS` } }),
    );
    expect(await world.text('set frt 80% within 4h channel:email', AGENT)).toBe(
      'Only leads change benchmarks; ask one of them.',
    );
    expect(await world.text('list', AGENT)).toContain('No benchmarks yet');
    expect(await world.text('set frt 80% within 4h channel:email', 'U0DANA')).toContain(
      'Set: First reply time channel:email, 80% within 4 h',
    );
    expect(await world.text('list', AGENT)).toContain('frt channel:email');
  });

  it('replaces a benchmark of the same metric and segment, and removes it by its number', async () => {
    const world = await ready(await startWorld({ account: account(), at: NOW }));
    await world.text('set frt 80% within 4h');
    await world.text('set frt p50 &lt;= 1h min 7');
    const listed = await world.text('list');
    expect(listed).toContain('1 benchmark\n');
    expect(listed).toContain('frt · p50 &lt;= 1 h · last 7 days · min 7');
    expect(await world.text('set created &lt;= 500')).toContain('Scored over last 7 days; alerts');
    expect(await world.text('set nrt 80% within 2h')).toContain('from 20 decided customer turns;');
    await world.text('set backlog &lt;= 500');
    const others = await world.text('list');
    expect(others).toMatch(/backlog · &lt;= 500 · now · /u);
    expect(others).toMatch(/created · &lt;= 500 · last 7 days · <#C0SUPPORT> · met /u);
    const number = /\n(\d+) frt/u.exec(listed)?.[1];
    expect(await world.text(`remove ${number}`)).toContain('Removed: frt');
    expect(await world.text('list')).not.toContain('frt · ');
  });

  it('previews the digest to the asker alone', async () => {
    const world = await ready(await startWorld({ account: account(), at: NOW }));
    expect(await world.text('digest now')).toMatch(/^Daily digest · Tue 17 Nov/u);
    expect(world.slack.messages(CHANNEL)).toEqual([]);
  });
});

describe('over HTTP', () => {
  it('answers a signed command and refuses a bad signature with 401', async () => {
    const port = await freePort();
    const world = await startWorld({
      account: account(),
      at: NOW,
      environment: { SLACK_SIGNING_SECRET: 'shh', PORT: port },
    });
    await world.ready();
    await until(() => world.slack.calls.some(({ method }) => method === 'auth.test'));
    await until(() =>
      fetch(`http://127.0.0.1:${port}/slack/events`).then(
        () => true,
        () => false,
      ),
    );
    expect(await world.text('frt last 2 days')).toContain('30 min median');
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'x-slack-signature': 'v0=00',
        'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
      },
      body: 'command=%2Fbenchmarks&text=frt',
    });
    expect(response.status).toBe(401);
  });
});
