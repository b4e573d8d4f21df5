import { expect, it } from 'vitest';
import { BILLING_LEAD, STRANGER, startDisputes } from '../support/disputes.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();

it('says in a sentence that who somebody is could not be asked, where Slack does not answer', async () => {
  const world = await startDisputes(newPath());
  for (const command of ['me', 'feedback daily', 'feedback exception'])
    for (const failure of [{ error: 'ratelimited' }, { status: 500 }]) {
      world.slack.failNext('users.info', failure);
      expect(await world.text(command, STRANGER)).toBe(
        'It could not be asked just now who you are in Zendesk; try again in a minute.',
      );
    }
});

it('does not say that agents are found in Slack before any is known', async () => {
  const world = await startDisputes(newPath());
  expect(await world.text('feedback unmatched', BILLING_LEAD)).toContain('No agent was looked for yet');
});
