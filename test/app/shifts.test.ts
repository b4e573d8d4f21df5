import { describe, expect, it } from 'vitest';
import { findMetric } from '../../src/metrics/index.ts';
import { setTarget } from '../support/random-accounts.ts';
import { type TicketStory, tellAccount, times } from '../support/story.ts';
import { AGENT, startWorld, until, type World } from '../support/world.ts';

const WINDOW = '2026-11-09..2026-11-15';
/** In Berlin: created at 10:00 and at 21:30; each is answered an hour later, and one of either answered again. */
const MORNING: TicketStory = { createdAt: '2026-11-10T09:00:00Z', repliedAfter: 60, solvedAfter: 120 };
const EVENING: TicketStory = { createdAt: '2026-11-11T20:30:00Z', repliedAfter: 60, solvedAfter: 180 };
const again = (story: TicketStory): TicketStory => ({ ...story, happenings: [[90, { does: 'reply' }]] });

async function start(environment: Readonly<Record<string, string>> = {}): Promise<World> {
  const stories = [...times(7, MORNING), again(MORNING), ...times(5, EVENING), again(EVENING)];
  const own = stories.map((story, index) => ({ ...story, requesterId: 1000 + index }));
  const account = tellAccount(own, ['Billing', 'Agents']);
  const world = await startWorld({ account, at: '2026-11-25T11:00:00Z', environment });
  await world.slack.connected();
  await world.ready();
  await until(async () => (await world.text(`fcr ${WINDOW}`)).includes('%'));
  return world;
}

/** The rows of a table, as they stand. */
const rowsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => /^(\d\d:\d\d–|\(no shift\))/u.test(line));

describe('shifts', () => {
  it('are a breakdown in the order of the day, by what each metric goes by: of fcr the first contact', async () => {
    const world = await start();
    expect(rowsOf(await world.text(`created ${WINDOW} by shift`))).toEqual([
      '06:00–14:00 8',
      '14:00–22:00 6',
    ]);
    expect(rowsOf(await world.text(`fcr ${WINDOW} by shifts`))).toEqual([
      '06:00–14:00 88 % 8 (few)',
      '22:00–06:00 83 % 6 (few)',
    ]);
    expect(await world.text(`fcr ${WINDOW}`)).toContain('(12 of 14');
  });

  it.each(['shift:22', 'shift:22:00', 'shift:22:00-06:00', 'shift:"22:00–06:00"', 'SHIFT : “22:00–6:00”'])(
    'are found as %s',
    async (written) => {
      const world = await start();
      const text = await world.text(`fcr ${WINDOW} ${written}`);
      expect(text).toContain('83 % (5 of 6');
      expect(text).toContain('shift:"22:00–06:00"');
    },
  );

  it('open their tickets, have a trend and a file, and take a target', async () => {
    const world = await start();
    expect(await world.text(`tickets fcr ${WINDOW} shift:22`)).toMatch(/^6 tickets/u);
    expect(await world.text('trend fcr 4 weeks shift:6')).toContain('shift:"06:00–14:00"');
    expect(await world.text(`export fcr ${WINDOW} shift:22`)).toContain('shift:"22:00–06:00"');
    expect(await world.text('set fcr >= 80% last 28 ripe days shift:22 min 5')).toContain(
      'First contact resolution shift:"22:00–06:00"',
    );
    expect(await world.text('')).toContain('shift:"22:00–06:00"');
  });

  it.each(['shift:7', 'shift:night', 'shift:22:00-07:00'])('are told to who asks for %s', async (written) => {
    const world = await start();
    const [, typed] = /:(.*)/u.exec(written) ?? [];
    expect(await world.text(`frt ${written}`)).toBe(
      `There is no shift "${typed}". Choose from 06:00–14:00, 14:00–22:00, 22:00–06:00, (no shift).`,
    );
  });

  it('are those that are configured, and a target on one that has gone since says so', async () => {
    const world = await start({ SHIFTS: '10:30,22:15' });
    expect(rowsOf(await world.text(`fcr ${WINDOW} by shift`))).toEqual([
      '10:30–22:15 88 % 8 (few)',
      '22:15–10:30 83 % 6 (few)',
    ]);
    const gone = [{ dimension: 'shift', values: ['06:00–14:00'] }] as const;
    await setTarget(world.app.data, findMetric('created'), gone);
    expect(await world.text('')).toContain(
      'There is no shift "06:00–14:00". Choose from 10:30–22:15, 22:15–10:30, (no shift).',
    );
  });

  it('tell a backlog, but not what came and went of it, since a ticket is solved in another shift', async () => {
    const world = await start();
    expect(await world.text(`backlog ${WINDOW}`)).toMatch(/created/u);
    expect(await world.text(`backlog ${WINDOW} shift:6`)).not.toMatch(/created/u);
  });
});

describe('team and agent', () => {
  it('are other words for group and assignee, which is what is written back', async () => {
    const world = await start();
    for (const written of ['team:Billing', 'TEAMS:billing', 'group:Billing'])
      expect(await world.text(`fcr ${WINDOW} ${written}`)).toContain(`group:Billing`);
    expect(await world.text(`fcr ${WINDOW} by team`)).toBe(await world.text(`fcr ${WINDOW} by group`));
    expect(await world.text(`fcr ${WINDOW} agent:Kim`)).toBe(await world.text(`fcr ${WINDOW} assignee:Kim`));
    expect(await world.text('set frt 80% within 4h team:Billing')).toContain('group:Billing');
    expect(await world.text('set frt 80% within 4h agent:Kim')).toContain('cannot be about single agents');
    expect(await world.text('frt team:Biling')).toContain(
      'There is no group "Biling". Did you mean Billing?',
    );
  });

  it('may be part of a name that has nothing to do with figures', async () => {
    const world = await start();
    expect(await world.text('leads Agents', AGENT)).toContain('Agents: nobody of its own');
    expect(await world.text('frt by agents', AGENT)).toContain('Only leads see the figures of single agents');
  });
});
