import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/demo/zendesk-life.ts';
import { policy } from '../demo/zendesk-caller.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type TicketStory } from '../support/story.ts';
import { temporaryPaths } from '../support/temp.ts';
import { BYSTANDER, CREATED, type Telling, tell } from './telling.ts';

const newPath = temporaryPaths();

const STORIES: readonly TicketStory[] = [
  BYSTANDER,
  { createdAt: CREATED },
  { createdAt: CREATED, repliedAfter: 30, solvedAfter: 60, ratedAfter: [90, 'bad'] },
  { createdAt: '2026-11-18T11:50:00Z', channel: 'native_messaging' },
  { createdAt: CREATED, supportType: 'ai_agent' },
  { createdAt: CREATED, submitterId: AGENT, isPublic: false },
  /** From before the history, so that only the search tells of it until something happens to it. */
  { createdAt: '2026-04-01T08:00:00Z', group: 'Delivery' },
  { createdAt: '2026-04-02T08:00:00Z', group: 'Delivery', repliedAfter: 30 },
];

interface Step {
  readonly ticketId: number;
  readonly happening: Happening;
  /** Whether a pass follows. */
  readonly isRead: boolean;
}

const TABLES = ['tickets', 'ratings', 'ticket_events', 'metric_events', 'groups', 'agents', 'set_aside'];

async function stored(story: Telling) {
  const found: Record<string, unknown> = {};
  for (const table of TABLES) found[table] = await story.rows(`select * from ${table} order by 1, 2`);
  return found;
}

/** What is stored in the end of a database that reads on while things happen, and of one that begins when all is over. */
async function bothWays(steps: readonly Step[]) {
  const meanwhile = await tell(newPath, STORIES, { slaPolicies: [policy('first_reply_time', 15)] });
  await meanwhile.pass();
  for (const { ticketId, happening, isRead } of steps) {
    meanwhile.later(7);
    meanwhile.happen(ticketId, happening);
    if (isRead) await meanwhile.pass();
    else meanwhile.later(2);
  }
  meanwhile.later(24 * 60);
  const afterwards = await meanwhile.again();
  await meanwhile.pass();
  await afterwards.pass();
  return {
    meanwhile: { rows: await stored(meanwhile), figures: await meanwhile.figures() },
    afterwards: { rows: await stored(afterwards), figures: await afterwards.figures() },
  };
}

const does = (...happenings: Happening[]): Happening[] => happenings;
const reply = does({ does: 'assign', groupId: 2, agentId: AGENT }, { does: 'reply' });
const solve = does({ does: 'move', to: 'solved' });
const comeBack = does({ does: 'write' }, { does: 'move', to: 'open', by: CUSTOMER });
const remove = does({ does: 'move', to: 'deleted' });

const TALES: Readonly<Record<string, readonly [number, readonly Happening[]]>> = {
  'is answered, solved, rated and closed': [
    2,
    [...reply, ...solve, { does: 'rate', score: 'good', comment: null }, { does: 'move', to: 'closed' }],
  ],
  'is reopened, solved again and rated otherwise': [
    3,
    [...comeBack, { does: 'reply' }, ...solve, { does: 'rate', score: 'good', comment: null }],
  ],
  'is rated and then asked again': [
    3,
    [...comeBack, ...solve, { does: 'rate', score: 'offered', comment: null }],
  ],
  'is answered, moved and deleted': [2, [...reply, { does: 'assign', groupId: 3, agentId: 701 }, ...remove]],
  'is deleted and restored': [3, [...remove, { does: 'restore' }, ...solve]],
  'is merged': [2, [{ does: 'note' }, { does: 'merge' }, { does: 'touch' }]],
  'is archived': [3, [{ does: 'move', to: 'closed' }, { does: 'touch' }, { does: 'archive' }]],
  'misses its target until that is lowered': [
    4,
    [{ does: 'touch' }, { does: 'prioritize', priority: 'low' }],
  ],
  'is handled by AI': [5, [...solve, { does: 'rate', score: 'bad', comment: null }]],
  'is opened by an agent in private': [6, [{ does: 'write' }, { does: 'note', by: LIGHT_AGENT }, ...reply]],
  'is older than the history and solved': [7, [...reply, ...solve]],
  'is older than the history and deleted': [8, [...remove]],
};

describe('the end is the same whether it is read on the way or all at once, when a ticket', () => {
  it.each(Object.entries(TALES))('%s', async (_name, [ticketId, happenings]) => {
    const steps = happenings.map((happening, index) => ({ ticketId, happening, isRead: index % 3 === 0 }));
    const { meanwhile, afterwards } = await bothWays(steps);
    expect(meanwhile).toEqual(afterwards);
  });
});

const HAPPENINGS: readonly Happening[] = [
  ...reply,
  ...solve,
  ...comeBack,
  ...remove,
  ...does({ does: 'restore' }, { does: 'merge' }, { does: 'touch' }, { does: 'note' }),
  ...does({ does: 'assign', groupId: 3, agentId: 701 }, { does: 'assign', groupId: 1, agentId: null }),
  ...does({ does: 'move', to: 'pending' }, { does: 'move', to: 'hold' }, { does: 'move', to: 'closed' }),
  ...does({ does: 'rate', score: 'good', comment: null }, { does: 'rate', score: 'bad', comment: null }),
  ...does({ does: 'rate', score: 'offered', comment: null }, { does: 'prioritize', priority: 'low' }),
  ...does({ does: 'tag', add: ['vip'] }, { does: 'tag', remove: ['vip'] }),
  ...does({ does: 'prioritize', priority: 'normal' }, { does: 'schedule', scheduleId: 8 }),
];

describe('the end', () => {
  it('is the same whatever happens, and whenever it is read', async () => {
    const step = fc.record({
      ticketId: fc.integer({ min: 1, max: STORIES.length }),
      happening: fc.constantFrom(...HAPPENINGS),
      isRead: fc.boolean(),
    });
    const steps = fc.array(step, { minLength: 5, maxLength: 25 });
    const isSame = async (given: readonly Step[]) => {
      const { meanwhile, afterwards } = await bothWays(given);
      expect(meanwhile).toEqual(afterwards);
    };
    await fc.assert(fc.asyncProperty(steps, isSame), { numRuns: 5, endOnFailure: true });
  });
});
