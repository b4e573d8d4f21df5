import { expect, it } from 'vitest';
import type { FeedbackDesk } from '../../../src/slack/feedback/desk.ts';
import { confirmedOr, ownState } from '../../../src/slack/feedback/own-answers.ts';

it('leaves a fault that is not of Slack to whoever logs it', async () => {
  const fault = new Error('disk I/O error');
  const desk = { agentOf: () => Promise.reject(fault) } as Partial<FeedbackDesk> as FeedbackDesk;
  const asker = { userId: 'U0KIM' };
  await expect(ownState(desk, asker, false)).rejects.toBe(fault);
  await expect(confirmedOr(desk, asker, () => Promise.reject(new Error('no agent')))).rejects.toBe(fault);
});
