import { describe, expect, it } from 'vitest';
import { databaseFindings } from '../../src/app/findings/database.ts';
import { readAskConfig } from '../../src/config/index.ts';
import type { SlackMessage, SlackUser } from '../../src/demo/slack-types.ts';
import type { User } from '../../src/demo/zendesk-people.ts';
import { busyWeeks, feedbackAccount } from '../support/feedback-account.ts';
import { temporaryPaths } from '../support/temp.ts';
import { AGENT as KIM, LEAD, startWorld, TIME_ZONE, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
/** Tuesday, 10:30 in Berlin. */
const NOW = '2026-11-17T09:30:00Z';
const ADA = 'U0ADA';

/** Kim and Ada have confirmed who they are, and their group is about to be turned on. */
async function start(kim: Partial<SlackUser> = {}, path = newPath()): Promise<World> {
  const there = { timeZone: TIME_ZONE };
  const world = await startWorld({
    account: feedbackAccount(busyWeeks('2026-09-21T07:00:00Z', 56)),
    at: NOW,
    users: [
      { id: LEAD, name: 'dana', email: 'dana@example.com' },
      { id: KIM, name: 'kim', email: 'kim@example.com', ...there, ...kim },
      { id: ADA, name: 'ada', email: 'ada@example.com', ...there },
    ],
    environment: { DATABASE_PATH: path },
  });
  await world.slack.connected();
  await world.ready();
  const { feedback } = world.app.data.store;
  await until(async () => (await feedback.agents()).length > 3);
  await feedback.saveAccount(700, KIM, 'confirmed');
  await feedback.saveAccount(701, ADA, 'confirmed');
  await until(async () => (await world.text('fcr last 28 ripe days')).includes('%'));
  return world;
}

const feedbackTo = ({ slack }: World, userId: string): readonly SlackMessage[] =>
  slack.messages(userId).filter(({ text }) => text.includes('settled it'));

const postsTo = ({ slack }: World, userId: string): number =>
  slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args['channel'] === userId)
    .length;

async function press({ slack }: World, { ts, channelId, blocks }: SlackMessage, value: string, userId = KIM) {
  const elements = blocks.find(({ type }) => type === 'actions')?.['elements'] as {
    value: string;
    action_id: string;
  }[];
  const actionId = elements.find((button) => button.value.startsWith(value))?.action_id ?? '';
  return (await slack.click({ userId, messageTs: ts, channelId, actionId })).response?.text ?? '';
}

describe('feedback that Slack refuses', () => {
  it.each([
    ['user_disabled', 'deactivated in Slack', { refusal: 'user_disabled' }, 1],
    ['user_disabled', 'deactivated in Slack', { isDeactivated: true }, 0],
    ['user_not_found', 'Slack does not know the person any more', { refusal: 'user_not_found' }, 1],
    ['messages_tab_disabled', "the app's Messages tab is off", { refusal: 'messages_tab_disabled' }, 1],
    ['cannot_dm_bot', 'an app or a bot', { refusal: 'cannot_dm_bot' }, 1],
  ] as const)(
    'is remembered and told in counts, tried no more for weeks, and holds up nobody else: %s',
    async (code, meaning, kim, tries) => {
      const path = newPath();
      const world = await start(kim, path);
      await world.text('feedback on Billing');
      await until(() => feedbackTo(world, ADA).length === 1);
      const state = `1 not reached, ${meaning} (${code})`;
      await until(async () => (await world.text('status', ADA)).includes(state));
      const config = readAskConfig({ DATABASE_PATH: path, TIME_ZONE });
      const findings = (await databaseFindings(config, [LEAD])).filter(({ mark }) => mark === 'warn');
      expect(findings.map(({ sentence }) => sentence).join('\n')).toContain(state);
      expect(await world.text('feedback', LEAD)).not.toContain('Kim');
      world.clock.advanceMinutes(7 * 1440);
      await world.synced();
      await until(() => feedbackTo(world, ADA).length === 2);
      expect([postsTo(world, KIM), feedbackTo(world, KIM).length]).toEqual([tries, 0]);
      expect(await world.text('feedback', KIM)).toContain(`Not delivered: ${meaning} (${code})`);
    },
  );

  it.each<[string, Partial<User>]>([
    ['is an end user now', { role: 'end-user', role_type: null }],
    ['is a light agent now', { role_type: 1, only_private_comments: true }],
    ['is deleted for good', { role: 'end-user', active: false, name: 'Permanently deleted user' }],
  ])('is none for an agent who %s: nothing is sent, asked or counted', async (_who, parts) => {
    const world = await start();
    const { account } = world.zendesk;
    account.users = account.users.map((user) => (user.id === 700 ? { ...user, ...parts } : user));
    account.groupMemberships = account.groupMemberships.filter(({ user_id: id }) => id !== 700);
    world.clock.advanceMinutes(65);
    await world.synced();
    await until(async () =>
      (await world.app.data.store.feedback.agents()).every(
        ({ id, groupIds }) => id !== 700 || groupIds.length === 0,
      ),
    );
    await world.text('feedback on Billing');
    await until(() => feedbackTo(world, ADA).length === 1);
    await world.synced();
    expect(postsTo(world, KIM)).toBe(0);
    expect(await world.text('status', ADA)).toMatch(/Feedback is on for 1 group: 2 agents/u);
  });

  it('for a while, because it is too much at once, comes later and once', async () => {
    const world = await start();
    for (const _agent of [KIM, ADA])
      world.slack.failNext('chat.postMessage', { status: 429, headers: { 'retry-after': '90' } });
    await world.text('feedback on Billing');
    await until(() => postsTo(world, KIM) === 1 && postsTo(world, ADA) === 1);
    await world.synced();
    expect([KIM, ADA].map((agent) => feedbackTo(world, agent).length)).toEqual([0, 0]);
    expect(await world.text('status', ADA)).not.toContain('not reached');
    world.clock.advanceMinutes(3);
    await until(() => [KIM, ADA].every((agent) => feedbackTo(world, agent).length === 1));
    await world.synced();
    expect([KIM, ADA].map((agent) => postsTo(world, agent))).toEqual([2, 2]);
  });
});

describe('a button of feedback', () => {
  async function told(): Promise<{ world: World; message: SlackMessage }> {
    const world = await start();
    await world.text('feedback on Billing');
    await until(() => feedbackTo(world, KIM).length === 1);
    const [message] = feedbackTo(world, KIM);
    if (!message) throw new Error('There is no feedback');
    return { world, message };
  }
  const opinions = ({ app }: World) => app.data.store.deliveries.opinions('feedback', 0);

  it('that is pressed several times at the same moment counts once', async () => {
    const { world, message } = await told();
    await Promise.all(
      ['useful', 'useful', 'useful'].map((what) => press(world, message, `feedback ${what}`)),
    );
    expect(await opinions(world)).toEqual([{ opinion: 'useful', count: 1 }]);
    await Promise.all([press(world, message, 'feedback off'), press(world, message, 'feedback off')]);
    expect(await world.text('feedback', KIM)).toContain('Messages: none');
  });

  it('is nothing for anybody else, be it pressed or typed', async () => {
    const { world, message } = await told();
    const elements = message.blocks.find(({ type }) => type === 'actions')?.['elements'] as {
      value: string;
    }[];
    for (const { value } of elements.slice(0, 3)) {
      expect(await world.text(value, ADA)).toBe('This feedback was for somebody else.');
      expect(await world.text(value, LEAD)).not.toMatch(/%|#\d|Kim/u);
    }
    expect(world.slack.modal(ADA)).toBeNull();
    expect(await opinions(world)).toEqual([]);
  });

  it('opens no form once the agent is matched to nobody, and none for tickets that are gone', async () => {
    const { world, message } = await told();
    const gone = world.zendesk.account.tickets.map(({ id }) => id);
    for (const id of gone) world.zendesk.happen(id, { does: 'move', to: 'deleted' });
    world.clock.advanceMinutes(10);
    await until(async () => (await world.app.data.store.counts()).deleted === gone.length);
    expect(await press(world, message, 'feedback exception')).toBe(
      'None of your first replies counts against you there.',
    );
    await world.app.data.store.feedback.saveAccount(700, null, 'unmatched');
    world.zendesk.account.users = world.zendesk.account.users.map((user) =>
      user.id === 700 ? { ...user, email: 'kim@elsewhere.example' } : user,
    );
    expect(await press(world, message, 'feedback exception')).toContain(
      'No agent of Zendesk has the e-mail address of your Slack account',
    );
    expect(world.slack.modal(KIM)).toBeNull();
  });
});

describe('paused feedback', () => {
  it('is told with since when and why, to agents as to leads, also beside their own figures', async () => {
    const world = await start();
    await world.text('feedback pause the shop is <!channel> down');
    const paused = 'Paused since Tue 17 Nov 10:30';
    const why = ': the shop is &lt;!channel&gt; down';
    expect(await world.text('me', KIM)).toContain(`${paused}, for everybody${why}`);
    expect(await world.text('feedback', KIM)).toContain(`${paused}, for everybody${why}`);
    expect(await world.text('feedback')).toContain(`${paused} by <@${LEAD}>${why}`);
    await world.text(`leads add <@${KIM}> Billing`);
    expect((await world.text('feedback', KIM)).match(/Paused/gu)).toHaveLength(1);
    await world.text('feedback resume');
    await world.text('feedback pause');
    expect(await world.text('me', KIM)).toMatch(/Paused since Tue 17 Nov 10:30, for everybody\n/u);
    await world.text('feedback resume');
    for (const command of ['me', 'feedback']) expect(await world.text(command, KIM)).not.toContain('Paused');
  });
});
