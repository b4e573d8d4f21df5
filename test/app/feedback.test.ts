import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../src/demo/slack-types.ts';
import { busyWeeks, feedbackAccount } from '../support/feedback-account.ts';
import { AGENT as KIM, LEAD, startWorld, until, type World } from '../support/world.ts';

/** Tuesday, 10:30 in Berlin. */
const NOW = '2026-11-17T09:30:00Z';
const ADA = 'U0ADA';

async function start(): Promise<World> {
  const world = await startWorld({
    account: feedbackAccount(busyWeeks('2026-09-21T07:00:00Z', 56)),
    at: NOW,
    users: [
      { id: LEAD, name: 'dana', email: 'dana@example.com' },
      { id: KIM, name: 'kim', email: 'Kim@example.com', timeZone: 'Europe/Berlin' },
      { id: ADA, name: 'ada', email: 'ada@example.com', timeZone: 'America/New_York' },
    ],
  });
  await world.slack.connected();
  await world.ready();
  await until(async () => (await world.text('fcr last 28 ripe days')).includes('%'));
  return world;
}

const sentTo = ({ slack }: World, userId: string, beginning: string): Promise<SlackMessage> =>
  slack.waitFor(
    ({ channelId, visibleTo, text }) =>
      channelId === userId.replace('U', 'D') && visibleTo === null && text.startsWith(beginning),
  );

/** Presses a button; gives the answer, which is not waited for where a form is to open. */
async function press(
  { slack }: World,
  message: SlackMessage,
  value: string,
  userId = KIM,
  timeoutMs?: number,
): Promise<string> {
  const { ts: messageTs, channelId, blocks } = message;
  const actions = blocks.find(({ type }) => type === 'actions')?.['elements'] as {
    value: string;
    action_id: string;
  }[];
  const actionId = actions.find((button) => button.value.startsWith(value))?.action_id ?? '';
  const patience = timeoutMs === undefined ? {} : { timeoutMs };
  return (await slack.click({ userId, messageTs, channelId, actionId, ...patience })).response?.text ?? '';
}

/** Feedback that came to Kim after everything that comes before it. */
async function delivered(world: World): Promise<SlackMessage> {
  await world.text('feedback on Billing');
  const question = await sentTo(world, KIM, 'Is this you? Kim in Zendesk');
  await press(world, question, 'feedback yes');
  return sentTo(world, KIM, '60 % of your first replies settled it');
}

describe('feedback to an agent', () => {
  it('comes once the lead has turned it on and the agent has confirmed, and not before', async () => {
    const world = await start();
    expect(await world.text('me', KIM)).toContain('Is this you? Kim in Zendesk');
    expect(await world.text('feedback on Billing', KIM)).toContain('Only a lead of Billing turns');
    expect(await world.text('feedback on Billing')).toContain('Feedback is on for Billing');
    const question = await sentTo(world, KIM, 'Is this you? Kim in Zendesk');
    expect(await world.text('me', KIM)).not.toContain('%');
    expect(await press(world, question, 'feedback yes', LEAD)).toBe('This question was for somebody else.');
    expect(await press(world, question, 'feedback yes')).toContain('Thank you. Feedback comes on Tuesdays');
    expect(await press(world, question, 'feedback yes')).toBe(
      'You have said so already; nothing has changed.',
    );
    const { text } = await sentTo(world, KIM, '60 % of your first replies settled it');
    expect(text).toContain(`seen only by you and your lead <@${LEAD}>`);
    const asked = await world.text('fcr last 28 ripe days assignee:Kim');
    const [, counts = 'none'] = /(\d+ of \d+)/u.exec(text) ?? [];
    expect(asked).toContain(counts);
    expect((await world.text('me', KIM)).split('\n').slice(0, 4)).toEqual(text.split('\n').slice(0, 4));
    expect(world.slack.messages(ADA)).toEqual([]);
    expect(await world.text('me', LEAD)).toContain('No agent of Zendesk has the e-mail address');
    expect(await world.text('status', ADA)).toContain(
      'Feedback is on for 1 group: 3 agents, 1 confirmed, 1 still to say that it is them, 1 not found in Slack by e-mail',
    );
    expect(await world.text('feedback unmatched')).toContain('Ben: nobody in Slack has the e-mail address');
    expect(await world.text('feedback unmatched', KIM)).toContain('Only leads see who is not matched');
  });

  it('takes an opinion once, from whom it is for, and within a week', async () => {
    const world = await start();
    const message = await delivered(world);
    expect(await press(world, message, 'feedback useful')).toBe('Thank you; only counts are shown to leads.');
    expect(await press(world, message, 'feedback useful')).toBe('You have said so already; it counts once.');
    expect(await press(world, message, 'feedback not-useful')).toContain('Changed;');
    expect(await press(world, message, 'feedback useful', LEAD)).toBe('This feedback was for somebody else.');
    expect(await press(world, message, 'feedback exception', LEAD)).not.toContain('#');
    await press(world, message, 'feedback exception', KIM, 0);
    await until(() => world.slack.modal(KIM) !== null);
    expect(world.slack.modal(LEAD)).toBeNull();
    expect(JSON.stringify(world.slack.modal(KIM)?.blocks)).toContain('#');
    expect(await world.text('feedback')).toContain('Fewer than 5 have rated it');
    world.clock.advanceMinutes(8 * 1440);
    expect(await press(world, message, 'feedback useful')).toBe(
      'This feedback is of 17 Nov 2026; what you think of it counts within a week.',
    );
    expect(await press(world, message, 'feedback off')).toContain('Stopped');
    expect(await press(world, message, 'feedback off')).toBe('You get no feedback messages already.');
    expect(await world.text('feedback')).not.toContain('Kim');
  });

  it('is not tried again where Slack refuses it, until the agent asks', async () => {
    const world = await start();
    world.slack.failNext('chat.postMessage', { error: 'messages_tab_disabled' });
    await world.text('feedback on Billing');
    const state = "1 not reached, the app's Messages tab is off (messages_tab_disabled)";
    await until(async () => (await world.text('status')).includes(state));
    const posts = () => world.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
    const before = posts();
    world.clock.advanceMinutes(1440);
    await world.synced();
    await world.synced();
    expect(world.slack.messages(KIM)).toEqual([]);
    expect(posts() - before).toBeLessThanOrEqual(3);
    expect(await world.text('feedback', KIM)).toContain("Not delivered: the app's Messages tab is off");
    await world.app.data.store.feedback.saveAccount(700, KIM, 'confirmed');
    expect(await world.text('me', KIM)).toContain('60 % of your first replies settled it');
    expect(await world.text('status')).not.toContain('not reached');
  });

  it('pauses for everybody, and says since when and by whom', async () => {
    const world = await start();
    expect(await world.text('feedback pause outage', KIM)).toBe(
      'Only leads pause feedback; ask one of them.',
    );
    expect(await world.text('feedback pause the shop is down')).toContain('Paused');
    expect(await world.text('feedback pause')).toContain(
      'Feedback is paused already, since Tue 17 Nov 10:30.',
    );
    await world.text('feedback on Billing');
    await world.synced();
    await world.synced();
    expect(world.slack.messages(KIM)).toEqual([]);
    expect(await world.text('feedback')).toContain(`by <@${LEAD}>: the shop is down`);
    expect(await world.text('feedback resume')).toContain('Resumed');
    await sentTo(world, KIM, 'Is this you?');
  });
});
