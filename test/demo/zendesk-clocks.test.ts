import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { AGENT, type TicketStory, tellAccount } from '../support/story.ts';
import { CREATED, callable, NOW, policy, secondsOf, told } from './zendesk-caller.ts';

const FROM = secondsOf(CREATED);
const PATH = 'incremental/ticket_metric_events.json';

/** What the clocks of one metric tell, as instance, type and minutes after creation. */
async function clocks(
  story: Omit<TicketStory, 'createdAt'>,
  metric: string,
  slaPolicies = [policy('none', 1)],
) {
  const account = tellAccount([{ createdAt: CREATED, ...story }], ['Billing', 'Delivery'], { slaPolicies });
  const { body } = await callable(account);
  const { ticket_metric_events: events } = await body(`${PATH}?page[size]=1000&start_time=${FROM}`);
  const own = events.filter((event) => event.metric === metric);
  return own.map(({ instance_id: instance, type, time, deleted, status }) => {
    const minute = (secondsOf(time) - FROM) / 60;
    const ending = deleted === true ? ' deleted' : status ? ` ${status.calendar}` : '';
    return `${instance} ${type} ${minute}${ending}`;
  });
}

describe('the clocks of a ticket', () => {
  it('measure first and next replies as instances of one metric', async () => {
    const happenings = told([60, { does: 'write' }], [61, { does: 'write' }], [90, { does: 'reply' }]);
    expect(await clocks({ repliedAfter: 10, happenings }, 'reply_time')).toEqual([
      '0 measure 0',
      '1 activate 0',
      '1 fulfill 10',
      '1 update_status 10 10',
      '2 activate 60',
      '2 fulfill 90',
      '2 update_status 90 30',
    ]);
  });

  it('are fulfilled by a solve without a reply, and start again when the ticket is reopened', async () => {
    const happenings = told([30, { does: 'move', to: 'open' }], [50, { does: 'move', to: 'solved' }]);
    const story = { solvedAfter: 20, happenings };
    expect(await clocks(story, 'reply_time')).toContain('1 fulfill 20');
    expect(await clocks(story, 'resolution_time')).toEqual([
      '0 measure 0',
      '1 activate 0',
      '1 fulfill 20',
      '1 update_status 20 20',
      '2 activate 30',
      '2 fulfill 50',
      '2 update_status 50 20',
    ]);
  });

  it('pause while the ticket is pending, and the agents’ one also on hold', async () => {
    const happenings = told(
      [10, { does: 'move', to: 'pending' }],
      [40, { does: 'move', to: 'open' }],
      [50, { does: 'move', to: 'hold' }],
      [80, { does: 'move', to: 'solved' }],
    );
    expect(await clocks({ happenings }, 'requester_wait_time')).toEqual([
      '0 measure 0',
      '1 activate 0',
      '1 pause 10',
      '1 activate 40',
      '1 fulfill 80',
      '1 update_status 80 50',
    ]);
    expect(await clocks({ happenings }, 'agent_work_time')).toContain('1 update_status 80 20');
  });

  it('start with the customer’s first answer when an agent opened the ticket', async () => {
    const story = { submitterId: AGENT, happenings: told([15, { does: 'write' }]) };
    expect(await clocks(story, 'reply_time')).toEqual(['0 measure 0', '1 activate 15']);
  });

  it('apply the target of the ticket’s priority and breach once it runs out', async () => {
    const policies = [policy('first_reply_time', 60)];
    const late = ['0 measure 0', '1 activate 0', '1 apply_sla 0', '1 breach 60', '1 update_status 60 60'];
    expect(await clocks({}, 'reply_time', policies)).toEqual(late);
    expect(await clocks({ repliedAfter: 60 }, 'reply_time', policies)).not.toContain('1 breach 60');
    expect(await clocks({ repliedAfter: 90 }, 'reply_time', policies)).toEqual([
      ...late,
      '1 fulfill 90',
      '1 update_status 90 90',
    ]);
    expect(await clocks({ priority: null }, 'reply_time', policies)).not.toContain('1 apply_sla 0');
  });

  it('breach later by the time that they stood still', async () => {
    const happenings = told([30, { does: 'move', to: 'pending' }], [100, { does: 'move', to: 'open' }]);
    const told60 = await clocks({ happenings }, 'requester_wait_time', [policy('requester_wait_time', 60)]);
    expect(told60).toContain('1 breach 130');
  });

  it('go by the target of a new priority, which takes back a breach', async () => {
    const policies = [policy('first_reply_time', 30), policy('first_reply_time', 120, 'high')];
    const happenings = told([40, { does: 'prioritize', priority: 'high' }]);
    expect(await clocks({ happenings }, 'reply_time', policies)).toEqual([
      '0 measure 0',
      '1 activate 0',
      '1 apply_sla 0',
      '1 breach 30 deleted',
      '1 update_status 30 30',
      '1 apply_sla 40',
      '1 breach 120',
      '1 update_status 120 120',
    ]);
  });

  it('tell the target with its policy, and business minutes by the schedule', async () => {
    const { body } = await callable(
      tellAccount([{ createdAt: CREATED }], ['Billing'], { slaPolicies: [policy('first_reply_time', 60)] }),
    );
    const { ticket_metric_events: events } = await body(`${PATH}?page[size]=100&start_time=${FROM}`);
    expect(events.find(({ type }) => type === 'apply_sla')).toMatchObject({
      sla: {
        target: 60,
        target_in_seconds: 3600,
        business_hours: false,
        policy: { id: 5, title: 'All', description: '' },
      },
    });
    expect(events.find(({ type }) => type === 'breach')).toMatchObject({ deleted: false });
    expect(events.find(({ status }) => status)?.status).toEqual({ calendar: 60, business: 60 });
  });

  it('stop with the deletion of the ticket', async () => {
    const story = { happenings: told([10, { does: 'move', to: 'deleted' }]) };
    const policies = [policy('first_reply_time', 60)];
    expect((await clocks(story, 'reply_time', policies)).at(-1)).toBe('1 apply_sla 0');
  });
});

describe('the metric event export', () => {
  const account = generateAccount({ nowMs: NOW - 60_000, ticketCount: 150, seed: 5, days: 10 });
  const start = NOW / 1000 - 200 * 86_400;

  it('tells the same by cursor and by time, each event once and in order', async () => {
    const { body } = await callable(account);
    const byCursor: string[] = [];
    let after = '';
    for (;;) {
      const page = await body(`${PATH}?page[size]=70&start_time=${start}${after}`);
      byCursor.push(...page.ticket_metric_events.map((event) => `${event.time} ${event.id}`));
      if (!page.meta.has_more) break;
      after = `&page[after]=${encodeURIComponent(page.meta.after_cursor)}`;
    }
    const byTime = new Set<string>();
    let from = start;
    for (;;) {
      const page = await body(`${PATH}?per_page=200&start_time=${from}`);
      expect(page).not.toHaveProperty('end_of_stream');
      expect(page.next_page).toContain(`start_time=${page.end_time}`);
      for (const event of page.ticket_metric_events) byTime.add(`${event.time} ${event.id}`);
      if (page.count < 200) break;
      from = page.end_time;
    }
    expect(byCursor).toEqual([...byTime]);
    expect(byCursor).toEqual(byCursor.toSorted());
    expect(byCursor.length).toBeGreaterThan(150 * 8);
  });

  it('goes on from its last cursor, and holds breaches back until they happen', async () => {
    const late = tellAccount([{ createdAt: CREATED }], ['Billing'], {
      slaPolicies: [policy('first_reply_time', 300)],
    });
    const { body, time } = await callable(late);
    const first = await body(`${PATH}?page[size]=1000&start_time=${FROM}`);
    expect(first.meta.has_more).toBe(false);
    const next = `${PATH}?page[size]=1000&page[after]=${encodeURIComponent(first.meta.after_cursor)}`;
    expect((await body(next)).ticket_metric_events).toEqual([]);
    time.ms = Date.parse(CREATED) + 301 * 60_000;
    const types = (await body(next)).ticket_metric_events.map(({ type }) => type);
    expect(types).toEqual(['breach', 'update_status']);
  });

  it('gives late events at their own time, and an existing one as it was replaced', async () => {
    const { body, zendesk } = await callable(
      tellAccount([{ createdAt: CREATED }], ['Billing'], { slaPolicies: [policy('first_reply_time', 60)] }),
    );
    const path = `${PATH}?page[size]=1000&start_time=${FROM + 1800}`;
    const breach = (await body(path)).ticket_metric_events.find(({ type }) => type === 'breach');
    if (!breach) throw new Error('no breach was told');
    zendesk.upsertMetricEvent({ ...breach, deleted: true });
    const time = '2026-11-18T08:50:00Z';
    zendesk.upsertMetricEvent({ ...breach, id: 77, metric: 'periodic_update_time', time });
    expect((await body(path)).ticket_metric_events).toMatchObject([
      { id: 77, time, deleted: false },
      { id: breach.id, deleted: true },
      { type: 'update_status' },
    ]);
  });
});
