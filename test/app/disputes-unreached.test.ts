import { describe, expect, it } from 'vitest';
import { databaseFindings } from '../../src/app/findings/database.ts';
import { readAskConfig } from '../../src/config/index.ts';
import {
  BILLING_LEAD,
  directMessage,
  dispute,
  KIM,
  OTHER_LEAD,
  openBy,
  refuse,
  SECOND_LEAD,
  STRANGER,
  startDisputes,
} from '../support/disputes.ts';
import { submitForm } from '../support/modal.ts';
import { temporaryPaths } from '../support/temp.ts';
import { LEAD, TIME_ZONE, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();

const postsTo = ({ slack }: World, userId: string) =>
  slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args['channel'] === userId);

const STUCK = 'Dispute 1 on ticket #1 has no lead whom Slack takes messages to';

describe('a dispute whose leads Slack does not reach', () => {
  it.each(['user_disabled', 'user_not_found', 'messages_tab_disabled', 'cannot_dm_bot'])(
    'goes on to those in LEADS where none is: %s',
    async (code) => {
      const world = await startDisputes(newPath());
      for (const lead of [BILLING_LEAD, SECOND_LEAD]) refuse(world, lead, code);
      await dispute(world);
      const { ts } = await directMessage(world, LEAD, 'Dispute 1 is yours to decide');
      expect(await world.text('fcr disputes', KIM)).toContain(
        `open · with <@${BILLING_LEAD}>, <@${SECOND_LEAD}>, <@${LEAD}> · not delivered to <@${BILLING_LEAD}>`,
      );
      expect(world.slack.messages(OTHER_LEAD)).toEqual([]);
      expect(await world.text('status', STRANGER)).not.toContain('Dispute 1');
      await openBy(world, LEAD, { ts, button: 2 });
      await submitForm(world.slack, LEAD, { note: 'Two answers' });
      await directMessage(world, KIM, 'was declined');
      world.clock.advanceMinutes(24 * 60);
      await world.synced();
      expect([BILLING_LEAD, SECOND_LEAD].map((lead) => postsTo(world, lead).length)).toEqual([1, 1]);
      await directMessage(world, LEAD, 'Dispute 1 is decided');
    },
  );

  it('stays with the one who is reached', async () => {
    const world = await startDisputes(newPath());
    refuse(world, BILLING_LEAD, 'user_disabled');
    await dispute(world);
    await directMessage(world, SECOND_LEAD, 'Dispute 1 is yours to decide');
    await until(async () => (await world.text('fcr disputes', KIM)).includes('not delivered'));
    await world.synced();
    expect(world.slack.messages(LEAD)).toEqual([]);
  });

  it('is told in status and by doctor where nobody at all is reached, in words that name nobody', async () => {
    const path = newPath();
    const world = await startDisputes(path);
    for (const lead of [BILLING_LEAD, SECOND_LEAD, LEAD]) refuse(world, lead, 'user_disabled');
    await dispute(world);
    await until(async () => (await world.text('status', STRANGER)).includes(STUCK));
    const config = readAskConfig({ DATABASE_PATH: path, TIME_ZONE });
    const sentences = (await databaseFindings(config, [LEAD])).map(({ sentence }) => sentence);
    expect(sentences).toContain(`${STUCK}; name one in LEADS, or by leads add @dana <group>`);
    expect(sentences.join(' ')).not.toContain('U0');
    await world.text(`leads add <@${OTHER_LEAD}> Billing`);
    await directMessage(world, OTHER_LEAD, 'Dispute 1 is yours to decide');
    await until(async () => !(await world.text('status', STRANGER)).includes(STUCK));
  });

  it('waits out a limit of Slack’s, and comes once', async () => {
    const world = await startDisputes(newPath(), { leads: [[BILLING_LEAD, 1]] });
    const limit = { status: 429, headers: { 'retry-after': '120' } } as const;
    world.slack.failNext('chat.postMessage', limit);
    await dispute(world);
    await until(() => postsTo(world, BILLING_LEAD).length === 1);
    await world.synced();
    expect(world.slack.messages(BILLING_LEAD)).toEqual([]);
    world.clock.advanceMinutes(3);
    await directMessage(world, BILLING_LEAD, 'Dispute 1 is yours to decide');
    world.clock.advanceMinutes(30);
    await world.synced();
    expect(postsTo(world, BILLING_LEAD)).toHaveLength(2);
    expect(world.slack.messages(LEAD)).toEqual([]);
  });
});
