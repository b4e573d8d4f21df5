import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { AGENT, tellAccount } from '../support/story.ts';
import { CREATED, callable, NOW, policy, secondsOf } from './zendesk-caller.ts';

const FROM = secondsOf(CREATED);
const EVENTS = 'incremental/ticket_events.json?include=comment_events';

describe('what happens on the server', () => {
  it('changes the ticket, its metrics, its events, its clocks and the export', async () => {
    const account = tellAccount([{ createdAt: CREATED }], ['Billing'], {
      slaPolicies: [policy('first_reply_time', 600)],
    });
    const { zendesk, body, time } = await callable(account);
    const { after_cursor: cursor } = await body(`incremental/tickets/cursor?start_time=${FROM}`);
    await body(`${EVENTS}&start_time=${FROM}`);
    await body(`incremental/ticket_metric_events?start_time=${FROM}`);
    zendesk.happen(1, { does: 'assign', groupId: 1, agentId: AGENT });
    zendesk.happen(1, { does: 'reply' });
    const ticket = zendesk.happen(1, { does: 'move', to: 'solved' });
    expect(ticket).toMatchObject({
      status: 'solved',
      generated_timestamp: NOW / 1000,
      metric_set: {
        replies: 1,
        reply_time_in_minutes: { calendar: 240, business: 240 },
        full_resolution_time_in_minutes: { calendar: 240 },
        requester_wait_time_in_minutes: { calendar: 240 },
      },
    });
    time.ms += 60_000;
    const again = `incremental/tickets/cursor?include=metric_sets&cursor=${encodeURIComponent(cursor)}`;
    expect((await body(again)).tickets).toEqual([ticket]);
    const { ticket_events: events } = await body(`${EVENTS}&start_time=${NOW / 1000}`);
    const both = { ticket_id: 1, timestamp: NOW / 1000, updater_id: AGENT };
    expect(events).toMatchObject([both, { ...both, child_events: [{ status: 'solved' }, {}] }]);
    const clocks = await body(`incremental/ticket_metric_events?start_time=${NOW / 1000}`);
    expect(clocks.ticket_metric_events.filter(({ type }) => type === 'fulfill')).toHaveLength(4);
    expect(account.tickets[0]).toMatchObject({ status: 'new', metric_set: { replies: 0 } });
    expect(account.histories.get(1)?.log).toEqual([]);
  });

  it('counts times in a status from where the story ended', async () => {
    const account = generateAccount({ nowMs: NOW, ticketCount: 300, seed: 5 });
    const { zendesk } = await callable(account);
    const pending = account.tickets.find(({ status }) => status === 'pending');
    if (!pending) throw new Error('no ticket is pending');
    const since = Date.parse(pending.metric_set.status_updated_at ?? '');
    const before = pending.metric_set.agent_wait_time_in_minutes.calendar ?? 0;
    const { metric_set: metrics } = zendesk.happen(pending.id, { does: 'move', to: 'open' });
    const minutes = Math.floor((NOW - since) / 60_000);
    const waited = metrics.agent_wait_time_in_minutes.calendar ?? 0;
    expect([before + minutes, before + minutes + 1]).toContain(waited);
  });

  it('rates a ticket', async () => {
    const { zendesk, body } = await callable(tellAccount([{ createdAt: CREATED, solvedAfter: 60 }]));
    zendesk.happen(1, { does: 'rate', score: 'good', comment: null });
    zendesk.happen(1, { does: 'rate', score: 'bad', comment: 'No.' });
    expect((await body('satisfaction_ratings')).satisfaction_ratings).toMatchObject([{ score: 'bad' }]);
    expect(() => zendesk.happen(9, { does: 'reply' })).toThrow('there is no ticket 9');
  });

  it('opens tickets, also ones with a lower id than others', async () => {
    const { zendesk, body, time } = await callable(tellAccount([{ createdAt: CREATED }]));
    const [model] = zendesk.account.tickets;
    if (!model) throw new Error('the account is empty');
    await body(`${EVENTS}&start_time=${FROM}`);
    const created_at = new Date(NOW).toISOString().replace('.000Z', 'Z');
    for (const id of [50, 40]) zendesk.open({ ...model, id, created_at });
    time.ms += 60_000;
    const { tickets } = await body(`incremental/tickets/cursor?start_time=${NOW / 1000}`);
    expect(tickets.map(({ id }) => id)).toEqual([40, 50]);
    const { ticket_events: events } = await body(`${EVENTS}&start_time=${NOW / 1000}`);
    expect(events.map(({ ticket_id: id }) => id)).toEqual([40, 50]);
  });

  it('tells by an event what an upsert changes, and recalls what a new ticket has behind it', async () => {
    const told = tellAccount([{ createdAt: CREATED, repliedAfter: 10, solvedAfter: 30 }]);
    const { zendesk, body, time } = await callable(told);
    const [model] = zendesk.account.tickets;
    if (!model) throw new Error('the account is empty');
    zendesk.upsertTicket({ ...model, priority: 'high' });
    zendesk.upsertTicket({ ...model, id: 2 });
    time.ms += 60_000;
    const { ticket_events: events } = await body(`${EVENTS}&start_time=${FROM}`);
    const own = (id: number) => events.filter(({ ticket_id: ticketId }) => ticketId === id);
    expect(own(1).at(-1)).toMatchObject({
      timestamp: NOW / 1000,
      child_events: [{ event_type: 'Change', priority: 'high', previous_value: 'normal' }],
    });
    const minutes = own(2).map(({ timestamp }) => (timestamp - FROM) / 60);
    expect(minutes).toEqual([0, 10, 30]);
    expect(own(2).at(-1)?.child_events[0]).toMatchObject({ status: 'solved' });
  });
});

describe('the ticket export', () => {
  it('leaves the tickets of AI agents out unless they are asked for', async () => {
    const stories = [{ createdAt: CREATED }, { createdAt: CREATED, supportType: 'ai_agent' as const }];
    const { body } = await callable(tellAccount(stories));
    const ids = async (scope: string) =>
      (await body(`incremental/tickets/cursor?start_time=${FROM}${scope}`)).tickets.map(({ id }) => id);
    expect(await ids('')).toEqual([1]);
    expect(await ids('&support_type_scope=all')).toEqual([1, 2]);
    expect(await ids('&support_type_scope=ai_agent')).toEqual([2]);
  });

  it('and the events are the same from a server that is prepared', async () => {
    const account = generateAccount({ nowMs: NOW, ticketCount: 60, seed: 5 });
    const paths = [
      `incremental/tickets/cursor?start_time=${FROM - 900_000}`,
      `${EVENTS}&start_time=${FROM - 900_000}`,
    ];
    const [ready, lazy] = [await callable(account, { isPrepared: true }), await callable(account)];
    const urls = { after_url: '', next_page: '' };
    for (const path of paths) {
      const page = await ready.body(path);
      expect({ ...page, ...urls }).toEqual({ ...(await lazy.body(path)), ...urls });
    }
  });

  it('is answered in a moment for many tickets', async () => {
    const account = tellAccount(
      Array.from({ length: 20_000 }, () => ({ createdAt: CREATED, repliedAfter: 5 })),
    );
    const { body, zendesk } = await callable(account);
    await body(`incremental/tickets/cursor?start_time=${FROM}`);
    // The time of this process alone, whatever else the machine does.
    const before = process.cpuUsage();
    for (let round = 0; round < 100; round++) {
      zendesk.happen(1 + round, { does: 'write' });
      await body(`incremental/tickets/cursor?per_page=1&start_time=${FROM + 240}`);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
