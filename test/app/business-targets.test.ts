import { describe, expect, it } from 'vitest';
import { exportTickets } from '../../src/reports/export.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { type TicketStory, tellAccount, times } from '../support/story.ts';
import { CHANNEL, startWorld, type World } from '../support/world.ts';

const COMMON = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };
const NINE_TO_FIVE = [1, 2, 3, 4, 5].map((day) => ({
  start_time: day * 1440 + 540,
  end_time: day * 1440 + 1020,
}));
const OFFICE = {
  id: 11,
  name: 'Office hours',
  zone: 'Europe/Berlin',
  intervals: NINE_TO_FIVE,
  holidays: [],
  ...COMMON,
};
const QUICK: TicketStory = { createdAt: '2026-11-17T09:00:00Z', group: 'Delivery', repliedAfter: 20 };
const AT_NIGHT: TicketStory = { createdAt: '2026-11-17T18:00:00Z', group: 'Billing' };
const CHAT: TicketStory = {
  createdAt: '2026-11-17T18:30:00Z',
  channel: 'native_messaging',
  group: 'Billing',
};

/** Thirty quick replies on a Tuesday; in the evening come twenty e-mails and three chats. Wednesday, 8:30 in Berlin. */
async function startOvernight(): Promise<World> {
  const stories = [...times(30, QUICK), ...times(20, AT_NIGHT), ...times(3, CHAT)];
  const world = await startWorld({
    account: tellAccount(stories, undefined, { schedules: [OFFICE] }),
    at: '2026-11-18T07:30:00Z',
  });
  await world.slack.connected();
  await world.ready();
  return world;
}

const breaches = ({ slack }: World) =>
  slack.messages(CHANNEL).filter(({ text }) => text.startsWith('Breach'));

describe('a target set where the account has business hours', () => {
  it('neither breaches nor counts as late overnight what came after hours', async () => {
    const world = await startOvernight();
    const said = await world.text('set frt 80% within 4h');
    expect(said).toContain('Set: First reply time, 80% within 4 business h');
    expect(said).toContain('Counted in business hours, by the schedule Office hours; messaging');
    expect(said).toContain('met 91 % (30 of 33; 20 not due yet; 3 by the calendar)');
    world.clock.advanceMinutes(1);
    await world.synced();
    expect(breaches(world)).toEqual([]);
    expect(await world.text('tickets overdue frt last 24 hours')).toContain('3 tickets past the target');
  });

  it('breaches once four business hours have passed, with the same digits everywhere', async () => {
    const world = await startOvernight();
    await world.text('set frt 80% within 4h');
    world.clock.moveTo('2026-11-18T12:30:00Z');
    await world.slack.waitFor(({ text }) => text.startsWith('Breach'));
    const [alert] = breaches(world);
    expect(alert?.text).toContain('First reply time: 0 % in 4 business h, target 80% within 4 business h');
    const tally = '0 % (0 of 23; 3 by the calendar)';
    expect(alert?.text).toContain(tally);
    expect(await world.text('frt last 24 hours')).toContain(`80% within 4 business h: missed ${tally}`);
    const digest = await world.text('digest now');
    expect(digest).toContain('target 80% within 4 business h');
    expect(digest).toContain('Now: 23 customers waiting past target, 23 in Billing');
    const list = await world.text('tickets missed frt last 24 hours');
    expect(list).toContain('23 tickets that missed the target');
    const { data } = world.app;
    const now = Math.floor(world.clock.now() / 1000);
    const context = { now, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };
    const question = parseQuestion('frt last 24 hours');
    const exported = await exportTickets(data.reads, { question, subset: 'missed' }, context, '');
    expect(exported.total).toBe(23);
  });

  it('says in every place which hours it counts in', async () => {
    const world = await startOvernight();
    await world.text('set frt 80% within 4h');
    expect(await world.text('set resolution 90% within 2 calendar days')).toContain(
      'Counted in calendar hours, nights and holidays included',
    );
    expect(await world.text('set first-resolution 90% within 2d')).toContain('90% within 48 business h');
    const list = await world.text('list');
    expect(list).toContain('1 frt · 80% within 4 business h · last 7 days');
    expect(list).toContain('2 resolution · 90% within 2 d · calendar hours · last 7 days');
    expect(await world.text('define frt')).toContain(
      'Targets: in business hours, by the schedule Office hours',
    );
    expect(await world.text('define frt')).toContain('set: 80% within 4 business h');
    expect(await world.text('status')).toContain(
      'Targets on durations: 2 in business h, by the schedule Office hours; 1 in calendar h',
    );
    expect(await world.text('')).toContain('target 80% within 4 business h: met');
  });

  it('counts by the calendar where an earlier version kept it, before there was a choice', async () => {
    const world = await startOvernight();
    await world.app.data.benchmarks.save(
      {
        metricId: 'frt',
        segment: [],
        window: { kind: 'last', count: 7, unit: 'days' },
        target: { form: 'share', statistic: 'share', threshold: 240, required: 80 },
        min: 20,
        owner: null,
        channel: null,
      },
      'U0LEAD',
    );
    const list = await world.text('list');
    expect(list).toContain('frt · 80% within 4 h · calendar hours · last 7 days');
    expect(list).toContain('missed 57 % (30 of 53)');
  });
});

describe('a target set where the account has none', () => {
  it('counts by the calendar and does not speak of it', async () => {
    const world = await startWorld({
      account: tellAccount([...times(30, QUICK), ...times(20, AT_NIGHT)]),
      at: '2026-11-18T07:30:00Z',
    });
    await world.slack.connected();
    await world.ready();
    const said = await world.text('set frt 80% within 4h');
    expect(said).toContain('Target 80% within 4 h: missed 60 % (30 of 50)');
    expect(`${said}${await world.text('list')}`).not.toMatch(/business|calendar/u);
    expect(await world.text('set frt 80% within 4 business hours')).toContain(
      'no business hours (schedules)',
    );
  });
});
