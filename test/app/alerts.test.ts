import { describe, expect, it } from 'vitest';
import { happen, openTicket } from '../../src/demo/zendesk-life.ts';
import { type TicketStory, tellAccount, times } from '../support/story.ts';
import { CHANNEL, startWorld, until, type World } from '../support/world.ts';

/** Wednesday, 12:00 in Berlin. */
const NOW = '2026-11-18T11:00:00Z';
const LATE: TicketStory = { createdAt: '2026-11-17T22:00:00Z', group: 'Billing', repliedAfter: 300 };
const QUICK: TicketStory = {
  createdAt: '2026-11-17T21:00:00Z',
  group: 'Delivery',
  channel: 'web',
  repliedAfter: 20,
};

const startBad = (environment: Record<string, string> = {}): Promise<World> =>
  startWorld({ account: tellAccount([...times(20, LATE), ...times(10, QUICK)]), at: NOW, environment });

const posted = ({ slack }: World) =>
  slack.messages(CHANNEL).filter(({ text }) => !text.startsWith('Daily digest'));

async function breach(world: World): Promise<void> {
  await world.slack.connected();
  await world.ready();
  await world.text('set frt 80% within 4h min 20');
  world.clock.advanceMinutes(1);
  await world.slack.waitFor(({ text }) => text.startsWith('Breach'));
}

/** Enough quick new tickets that the target is met again. */
function recover(world: World): void {
  for (const { ticket } of quickTickets(120)) world.zendesk.upsertTicket(ticket);
  world.clock.advanceMinutes(10);
}

function quickTickets(count: number) {
  const [model] = tellAccount([QUICK]).tickets;
  if (!model) throw new Error('a story makes a ticket');
  return Array.from({ length: count }, (_, index) => {
    const life = openTicket(
      { ...model, id: 1000 + index, created_at: '2026-11-18T09:00:00Z' },
      (from, to) => to - from,
    );
    happen(life, { at: Date.parse('2026-11-18T09:05:00Z'), does: 'reply' });
    return life;
  });
}

describe('a breach', () => {
  it('is posted once, with value, target, counts, window, where the misses gather and the tickets', async () => {
    const world = await startBad();
    await breach(world);
    await world.synced();
    const [message, ...others] = posted(world);
    expect(others).toEqual([]);
    expect(message?.text).toContain('Breach · First reply time: 33 % in 4 h, target 80% within 4 h');
    expect(message?.text).toContain('33 % (10 of 30)');
    expect(message?.text).toContain('group Billing missed 20 of its 20');
    expect(message?.text).toMatch(
      /Tue 17 Nov (11:59–Wed 18 Nov 11:59|12:00–Wed 18 Nov 12:00) Europe\/Berlin/u,
    );
    expect(JSON.stringify(message?.blocks)).toContain('Open the 20 misses');
  });

  it('opens the very tickets it counts', async () => {
    const world = await startBad();
    await breach(world);
    const answer = await world.slack.click({
      messageTs: posted(world)[0]?.ts ?? '',
      channelId: CHANNEL,
      userId: 'U0AGENT',
      actionId: 'run-0',
    });
    expect(answer.response?.text).toContain('20 tickets that missed the target');
    expect([...(answer.response?.text ?? '').matchAll(/^#\d+ /gmu)]).toHaveLength(20);
  });

  it('is edited when the target is met again, and not posted again', async () => {
    const world = await startBad();
    await breach(world);
    recover(world);
    await until(() => posted(world)[0]?.edited === true);
    expect(posted(world)).toHaveLength(1);
    expect(posted(world)[0]?.text).toMatch(/^Recovered Wed 18 Nov 12:10 after 1[01] min · First reply time/u);
  });

  it('is remembered across a restart and never sent twice', async () => {
    const world = await startBad();
    await breach(world);
    await world.restart();
    world.clock.advanceMinutes(5);
    await world.synced();
    expect(posted(world)).toHaveLength(1);
    recover(world);
    await until(() => posted(world)[0]?.edited === true);
    expect(posted(world)).toHaveLength(1);
  });

  it('is not sent again when the connection broke after Slack took it, and status says so', async () => {
    const world = await startBad();
    await world.slack.connected();
    await world.ready();
    world.slack.failNext('chat.postMessage', { reset: true, afterStoring: true });
    await world.text('set frt 80% within 4h min 20');
    world.clock.advanceMinutes(1);
    await until(() => posted(world).length > 0);
    await world.synced();
    expect(posted(world)).toHaveLength(1);
    expect(await world.text('status')).toContain('alert to <#C0SUPPORT>, delivery unknown, not sent again');
  });

  it('waits for a channel the bot is not in, says so, and arrives once it is invited', async () => {
    const world = await startBad({ DEFAULT_CHANNEL: 'C0OTHER' });
    await world.slack.connected();
    await world.ready();
    await world.text('set frt 80% within 4h min 20');
    world.clock.advanceMinutes(1);
    await until(async () => (await world.text('status')).includes('the bot is not in this channel'));
    const other = world.slack.channels.find(({ id }) => id === 'C0OTHER');
    if (other) other.isMember = true;
    world.clock.advanceMinutes(20);
    await until(() => world.slack.messages('C0OTHER').some(({ text }) => text.startsWith('Breach')));
  });

  it('is not seen in too few tickets, nor below five minutes', async () => {
    const world = await startBad();
    await world.slack.connected();
    await world.ready();
    await world.text('set frt 80% within 4h min 31');
    expect(await world.text('set resolution 90% within 4m')).toContain('scored, but not alerted');
    world.clock.advanceMinutes(1);
    await world.synced();
    await world.synced();
    expect(posted(world)).toEqual([]);
  });
});
