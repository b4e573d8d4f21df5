import { describe, expect, it } from 'vitest';
import { agentOf, type Matching, matchAgents } from '../../../src/slack/feedback/match.ts';
import type { FeedbackAgent } from '../../../src/slack/feedback/memory.ts';
import { peopleOf } from '../../support/feedback.ts';

const NOW = Date.parse('2026-11-17T09:30:00Z') / 1000;
const WEEK = 7 * 86_400;
const [KIM, ADA] = ['U0KIM', 'U0ADA'];
const [BILLING, DELIVERY] = [700, 701];

type Known = Pick<FeedbackAgent, 'state' | 'slackUser'>;

const agent = (id: number, known: Partial<Known>): FeedbackAgent => ({
  id,
  name: `Agent ${id}`,
  groupIds: [1],
  state: null,
  slackUser: null,
  at: NOW,
  frequency: 'weekly',
  refusal: null,
  ...known,
});

/** An account in which Kim has said not to be the first of two agents, with the addresses Zendesk has of them now. */
function matchingOf(emails: readonly [first: string, second: string]) {
  let agents = [
    agent(BILLING, { state: 'refused', slackUser: KIM }),
    agent(DELIVERY, { state: 'unmatched' }),
  ];
  const asked: number[][] = [];
  const matching: Matching = {
    memory: {
      agents: async () => agents,
      groups: async () => [{ groupId: 1, isOn: true, by: 'U0LEAD', at: NOW }],
      saveAccount: async (id, slackUser, state) => {
        agents = agents.map((each) => (each.id === id ? { ...each, slackUser, state } : each));
      },
    },
    people: peopleOf(
      [KIM, ADA].map((id) => ({
        id,
        email: `${id.slice(2).toLowerCase()}@example.com`,
        timeZone: null,
        isThere: true,
      })),
    ),
    emailsOf: async (ids) => {
      asked.push([...ids]);
      return new Map([
        [BILLING, emails[0]],
        [DELIVERY, emails[1]],
      ]);
    },
  };
  return {
    matching,
    asked,
    accounts: () => agents.map(({ state, slackUser }) => `${state} ${slackUser}`),
  };
}

describe('an agent whom somebody has said not to be', () => {
  it('stays so while the address is the same, and is not asked about again', async () => {
    const { matching, accounts } = matchingOf(['kim@example.com', 'nobody@example.com']);
    await matchAgents(matching, NOW + WEEK);
    expect(accounts()).toEqual([`refused ${KIM}`, 'unmatched null']);
    expect(await agentOf(matching, KIM)).toMatchObject({ id: BILLING, state: 'refused' });
  });

  it('is found again once the address is corrected, and so is who was meant', async () => {
    const { matching, accounts } = matchingOf(['ada@example.com', 'kim@example.com']);
    await matchAgents(matching, NOW + WEEK);
    expect(accounts()).toEqual([`matched ${ADA}`, `matched ${KIM}`]);
  });

  it('is looked for weekly and no more often', async () => {
    const { matching, asked } = matchingOf(['ada@example.com', 'kim@example.com']);
    await matchAgents(matching, NOW + WEEK - 1);
    expect(asked).toEqual([]);
  });

  it('keeps nobody from being found as the right one by asking', async () => {
    const { matching } = matchingOf(['ada@example.com', 'kim@example.com']);
    expect(await agentOf(matching, KIM)).toMatchObject({ id: DELIVERY, state: 'matched', slackUser: KIM });
    expect(await agentOf(matching, ADA)).toMatchObject({ id: BILLING, state: 'matched', slackUser: ADA });
    expect(await agentOf(matching, KIM)).toMatchObject({ id: DELIVERY });
  });
});
