import type { Account } from '../../src/demo/account.ts';
import { fullGroups } from './full-groups.ts';
import { AGENT, type TicketStory, tellAccount, times } from './story.ts';
import { startWorld, until, type World } from './world.ts';

/** Wednesday, 12:00 in Berlin; what was first answered before Wed 18 Nov 12:00 is verified. */
const NOW = '2026-11-25T11:00:00Z';
/** What the account below is asked about. */
export const WINDOW = '2026-11-09..2026-11-24';
export const OTHER_AGENT = 701;
const [BILLING, TIER_2] = [1, 3];

const KINDS: [count: number, story: TicketStory][] = [
  [12, { createdAt: '2026-11-10T09:00:00Z', group: 'Billing', repliedAfter: 30, solvedAfter: 40 }],
  [3, { createdAt: '2026-11-10T12:00:00Z', repliedAfter: 30, solvedAfter: 40, ratedAfter: [60, 'good'] }],
  [
    6,
    {
      createdAt: '2026-11-11T09:00:00Z',
      group: 'Billing',
      repliedAfter: 30,
      solvedAfter: 300,
      happenings: [[240, { does: 'reply' }]],
    },
  ],
  [18, { createdAt: '2026-11-12T09:00:00Z', group: 'Delivery', repliedAfter: 30, solvedAfter: 40 }],
  [
    2,
    {
      createdAt: '2026-11-12T12:00:00Z',
      group: 'Delivery',
      repliedAfter: 30,
      solvedAfter: 400,
      happenings: [
        [60, { does: 'assign', groupId: TIER_2, agentId: null }],
        [120, { does: 'assign', groupId: TIER_2, agentId: OTHER_AGENT }],
        [180, { does: 'assign', groupId: BILLING, agentId: null, by: OTHER_AGENT }],
        [200, { does: 'assign', groupId: TIER_2, agentId: AGENT }],
      ],
    },
  ],
  [3, { createdAt: '2026-11-13T09:00:00Z', group: 'Delivery', repliedAfter: 30 }],
  [4, { createdAt: '2026-11-24T09:00:00Z', group: 'Delivery', repliedAfter: 30, solvedAfter: 50 }],
  [1, { createdAt: '2026-11-24T10:00:00Z', group: 'Delivery' }],
  [1, { createdAt: '2026-11-12T09:00:00Z', submitterId: AGENT, repliedAfter: 5 }],
];

/** Tickets of as many customers, numbered from 1 in this order. */
const STORIES = KINDS.flatMap(([count, story]) => times(count, story)).map((story, index) => ({
  ...story,
  requesterId: 1000 + index,
  subject: `Matter ${String.fromCharCode(65 + index)}`,
}));

/**
 * An account of 50 tickets: 33 resolved at first contact (3 of them confirmed), 8 not, 3 pending, 4 too young, one
 * waiting and one opened by an agent. Its events are known.
 */
export async function firstContacts(parts: Partial<Account> = {}): Promise<World> {
  const world = await startWorld({ at: NOW, account: fullGroups(tellAccount(STORIES, undefined, parts)) });
  await world.slack.connected();
  await world.ready();
  await until(async () => (await world.text(`fcr ${WINDOW}`)).includes('Verdicts: '));
  await until(async () => (await world.text(`csat ${WINDOW}`)).includes('3 of 3'));
  return world;
}
