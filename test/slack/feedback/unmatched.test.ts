import { expect, it } from 'vitest';
import { plainText } from '../../../src/slack/blocks/sheet.ts';
import { unmatchedAgents } from '../../../src/slack/feedback/lead-answers.ts';
import type { AccountState } from '../../../src/slack/feedback/memory.ts';
import type { Surface } from '../../../src/slack/surface.ts';

const [BILLING, DELIVERY] = [1, 2];

/** What the lead of Billing is told of its agents, where feedback is on for Billing alone. */
async function toldOf(...states: (AccountState | null)[]): Promise<string> {
  const agents = states.map((state, index) => ({ name: `Agent ${index + 1}`, state, groupIds: [BILLING] }));
  const memory = {
    agents: async () => [...agents, { name: 'Elsewhere', state: null, groupIds: [DELIVERY] }],
    groups: async () => [{ groupId: BILLING, isOn: true }],
  };
  const surface = {
    account: async () => ({ groups: [{ id: BILLING }, { id: DELIVERY }] }),
    isLead: async () => true,
    groupLeads: { all: async () => [] },
    agentIdsOf: async () => [],
    isUnconfirmed: async () => false,
    feedback: { memory },
  };
  return plainText(await unmatchedAgents({ userId: 'U0BILL' }, surface as unknown as Surface));
}

it.each<[string, (AccountState | null)[], string]>([
  ['nobody was looked for yet', [null, null], 'No agent was looked for yet\n2 agents still to be looked for'],
  [
    'some were',
    ['confirmed', null],
    'Every agent who was looked for is found\n1 agent still to be looked for',
  ],
  ['all are found', ['confirmed', 'matched'], 'Every agent who was looked for is found'],
])('says how many agents are still to be looked for where %s', async (_case, states, text) => {
  expect(await toldOf(...states)).toBe(text);
});

it('lists who was not found, with those who are still to be looked for', async () => {
  const text = await toldOf('unmatched', null);
  expect(text).toContain('Agent 1: nobody in Slack has the e-mail address');
  expect(text).toContain('1 agent still to be looked for');
  expect(text).not.toContain('Elsewhere');
});
