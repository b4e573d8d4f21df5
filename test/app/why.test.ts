import { describe, expect, it } from 'vitest';
import { tellAccount } from '../support/story.ts';
import { startWorld } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';
const CREATED = '2026-11-17T08:00:00Z';

async function start() {
  const account = tellAccount([
    { createdAt: CREATED, repliedAfter: 30, solvedAfter: 90, subject: '<!channel> my parcel' },
    { createdAt: CREATED, tags: ['monitoring'] },
    { createdAt: CREATED, channel: 'voice', repliedAfter: 5 },
  ]);
  const odd = account.tickets[0];
  if (odd) odd.metric_set.first_resolution_time_in_minutes = { calendar: 600, business: 600 };
  const world = await startWorld({ account, at: NOW });
  await world.slack.connected();
  await world.ready();
  return world;
}

describe('/benchmarks why', () => {
  it('says how every metric counts a ticket, and where its events say otherwise than Zendesk (A020)', async () => {
    const world = await start();
    const text = await world.text('why 1');
    expect(text).toContain('How ticket #1 is counted');
    expect(text).toContain(
      'First reply time: 30 min (30 min in business hours), in windows with Tue 17 Nov 09:00',
    );
    expect(text).toContain('Unsolved tickets: not in its population');
    expect(text).toMatch(
      /Held against its events: \d+ of \d+ values of Zendesk's follow from the \d+ events/u,
    );
    expect(text).toContain(
      'first resolution: 10 h by Zendesk, 1 h 30 min by its events. No cause we know of gives this difference.',
    );
    expect(text).toContain('&lt;!channel&gt; my parcel');
    const versions = text.match(/[\w-]+ v\d+/gu) ?? [];
    expect(versions).toEqual([...new Set(versions)]);
  });

  it('says what leaves a ticket out, or what it waits for', async () => {
    const world = await start();
    const waiting = await world.text('why #2');
    expect(waiting).toContain('First reply time: waiting');
    expect(waiting).toContain('Tickets solved: unsolved');
    const voice = await world.text(`why ${world.zendesk.url}/agent/tickets/3`);
    expect(voice).toContain('First reply time: left out: voice');
  });

  it('says that a rule of leads leaves a ticket out, and of no other', async () => {
    const world = await start();
    const said = 'Left out of every figure by rule: tag:monitoring.';
    expect(await world.text('why 2')).not.toContain(said);
    await world.text('exclude tag:monitoring');
    expect(await world.text('why 2')).toContain(said);
    expect(await world.text('why 1')).not.toContain(said);
    await world.text('exclude remove 1');
    expect(await world.text('why 2')).not.toContain(said);
  });

  it.each([
    [
      'why 4711',
      'Ticket #4711 is not stored; it may be older than the history, or newer than the last sync.',
    ],
    ['why me', '"me" is no ticket; write for example why 48213.'],
    ['why', 'Say which ticket, for example: why 48213.'],
  ])('answers "%s" with one sentence', async (command, sentence) => {
    const world = await start();
    expect(await world.text(command)).toContain(sentence);
  });
});
