import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { leadCheck } from '../../src/slack/leads.ts';

it('asks Slack once who is in a user group, however many ask at the same moment', async () => {
  let asked = 0;
  const client = new webApi.WebClient('xoxb-test');
  client.usergroups.users.list = async () => {
    asked += 1;
    return { ok: true, users: ['U0DANA'] };
  };
  const isLead = leadCheck(['S0LEADS'], client, { now: () => 0 }, pino({ enabled: false }));
  const users = Array.from({ length: 50 }, (_, index) => `U${index}`);
  expect(await Promise.all(['U0DANA', ...users].map(isLead))).toEqual([true, ...users.map(() => false)]);
  expect(asked).toBe(1);
});
