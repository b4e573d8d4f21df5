import { describe, expect, it } from 'vitest';
import { PRODUCT_FIELD } from '../../src/demo/account-products.ts';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../src/domain/fcr/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { gatherFeedback } from '../../src/reports/feedback/feedback.ts';
import { FEEDBACK_WINDOW } from '../../src/reports/feedback/own.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { ticketsSheet } from '../../src/slack/answers/tickets.ts';
import { AGENTS, answered, feedbackAccount } from '../support/feedback-account.ts';
import type { TicketStory } from '../support/story.ts';
import { openSynced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

const path = temporaryPaths();
const NOW = Date.parse('2026-11-17T09:30:00Z');
const CONTEXT = { now: NOW / 1000, timeZone: TIME_ZONE, staleAfterSeconds: 900 };

/** A ticket that Kim answered and handed to Cleo's group, who solved it. */
const handedOver = (createdAt: string, tags: readonly string[]): TicketStory => ({
  createdAt,
  requesterId: Date.parse(createdAt) / 60_000,
  group: 'Billing',
  tags,
  happenings: [
    [50, { does: 'assign', groupId: 1, agentId: AGENTS.Kim }],
    [60, { does: 'reply' }],
    [120, { does: 'assign', groupId: 2, agentId: AGENTS.Cleo }],
    [180, { does: 'move', to: 'solved' }],
  ],
});

/** The same, where Cleo answered the customer, too. */
const answeredThere = (createdAt: string, tags: readonly string[]): TicketStory => {
  const story = handedOver(createdAt, tags);
  return { ...story, happenings: [...(story.happenings ?? []), [150, { does: 'reply' }]] };
};

/** A ticket that Kim answered twice before handing it over. */
const answeredTwice = (createdAt: string, tags: readonly string[]): TicketStory => {
  const story = answeredThere(createdAt, tags);
  return { ...story, happenings: [...(story.happenings ?? []), [90, { does: 'reply' }]] };
};

/** The same as handed over, where Kim tells the customer with it. */
const announced = (createdAt: string, tags: readonly string[]): TicketStory => ({
  ...handedOver(createdAt, tags),
  happenings: [
    [50, { does: 'assign', groupId: 1, agentId: AGENTS.Kim }],
    [60, { does: 'reply' }],
    [120, { does: 'reply', by: AGENTS.Kim }],
    [120, { does: 'assign', groupId: 2, agentId: AGENTS.Cleo, by: AGENTS.Kim }],
    [180, { does: 'move', to: 'solved' }],
  ],
});

const STORIES = [
  answered('Kim', '2026-11-02T08:00:00Z', 'quiet'),
  answered('Kim', '2026-11-02T09:00:00Z', 'more'),
  answered('Ben', '2026-11-02T10:00:00Z', 'quiet'),
  handedOver('2026-11-03T08:00:00Z', ['Tier2']),
  handedOver('2026-11-03T09:00:00Z', []),
];

async function open(
  names: Readonly<Record<number, string>> = {},
  stories = STORIES,
  parts: Partial<FcrSettings> = {},
) {
  const clock = standingClock(NOW);
  const account = { ...feedbackAccount(stories), ticketFields: [PRODUCT_FIELD] };
  const users = account.users.map((user) => ({ ...user, name: names[user.id] ?? user.name }));
  const fcr = { ...DEFAULT_FCR_SETTINGS, escalationTags: ['tier2'], ...parts };
  const settings = { ...DEFAULT_SETTINGS, fcr };
  const synced = await openSynced(await serve({ ...account, users }, clock), path(), clock, { settings });
  await synced.pass();
  return synced;
}

const QUESTION = 'fcr last 28 ripe days';

describe('the figures of one agent', () => {
  it('leave out the escalations that leads call justified, count them, and keep the others', async () => {
    const { ask, data } = await open();
    const team = await ask(QUESTION);
    expect([team.values['hits'], team.n, team.excluded?.exception]).toEqual([2, 5, 0]);
    const kim = await ask(`${QUESTION} assignee:Kim`);
    expect([kim.values['hits'], kim.n, kim.excluded?.exception]).toEqual([1, 3, 1]);
    const feedback = await gatherFeedback(
      data.reads,
      { id: AGENTS.Kim, name: 'Kim' },
      FEEDBACK_WINDOW,
      CONTEXT,
    );
    expect(feedback.answer.values).toEqual(kim.values);
    expect(feedback.escalations).toBe(1);
  });

  it('leave out a justified escalation whatever the new group replied, and keep what was replied before it', async () => {
    const { ask, data } = await open({}, [
      ...STORIES,
      answeredThere('2026-11-04T08:00:00Z', ['Tier2']),
      answeredThere('2026-11-04T09:00:00Z', []),
      answeredTwice('2026-11-04T10:00:00Z', ['Tier2']),
    ]);
    const team = await ask(QUESTION);
    expect([team.n, team.reasons, team.excluded?.exception]).toEqual([
      8,
      expect.objectContaining({ moreReplies: 4, transferred: 2 }),
      0,
    ]);
    const kim = await ask(`${QUESTION} assignee:Kim`);
    expect([kim.n, kim.reasons, kim.excluded?.exception]).toEqual([
      5,
      expect.objectContaining({ moreReplies: 3, transferred: 1 }),
      2,
    ]);
    const agent = { id: AGENTS.Kim, name: 'Kim' };
    const feedback = await gatherFeedback(data.reads, agent, FEEDBACK_WINDOW, CONTEXT);
    expect([feedback.escalations, feedback.opportunity?.count]).toEqual([2, 2]);
    const all = { limit: 30, offset: 0 };
    const question = parseQuestion(`${QUESTION} assignee:Kim`);
    const list = await listTickets(data.reads, question, 'excluded', all, CONTEXT);
    expect(ticketsSheet(list, 1, 'https://lumen.zendesk.com').lines.map((line) => line.at(-1))).toEqual([
      ' · excepted: justified escalation',
      ' · excepted: justified escalation',
    ]);
  });

  it('leave out a justified escalation that the agent announces, with triage groups set, too', async () => {
    const stories = [
      ...STORIES,
      announced('2026-11-04T08:00:00Z', ['Tier2']),
      announced('2026-11-04T09:00:00Z', []),
    ];
    const { ask, data } = await open({}, stories, { triageGroupIds: [99] });
    const team = await ask(QUESTION);
    expect([team.n, team.reasons]).toEqual([7, expect.objectContaining({ moreReplies: 3, transferred: 2 })]);
    const kim = await ask(`${QUESTION} assignee:Kim`);
    expect([kim.n, kim.reasons, kim.excluded?.exception]).toEqual([
      4,
      expect.objectContaining({ moreReplies: 2, transferred: 1 }),
      2,
    ]);
    const agent = { id: AGENTS.Kim, name: 'Kim' };
    const feedback = await gatherFeedback(data.reads, agent, FEEDBACK_WINDOW, CONTEXT);
    expect([feedback.escalations, feedback.opportunity?.count]).toEqual([2, 2]);
  });

  it('are told apart from those of a namesake', async () => {
    const { ask, data } = await open({ [AGENTS.Ben]: 'Kim' });
    expect((await ask(`${QUESTION} assignee:Kim`)).n).toBe(4);
    const counts = await Promise.all(
      [AGENTS.Kim, AGENTS.Ben].map(async (id) => {
        const { answer } = await gatherFeedback(data.reads, { id, name: 'Kim' }, FEEDBACK_WINDOW, CONTEXT);
        return answer.n;
      }),
    );
    expect(counts).toEqual([3, 1]);
  });

  it('name the product that goes well, not the tag it is told by', async () => {
    const stories = Array.from({ length: 30 }, (_, at): TicketStory => {
      const createdAt = new Date(Date.parse('2026-11-02T08:00:00Z') + at * 3_600_000).toISOString();
      const isLampshade = at % 2 === 0;
      const story = answered('Kim', createdAt, isLampshade || at % 3 === 0 ? 'quiet' : 'more');
      return { ...story, tags: isLampshade ? ['product_lampshade'] : [] };
    });
    const { data } = await open({}, stories);
    const strength = async () => {
      const kim = { id: AGENTS.Kim, name: 'Kim' };
      return (await gatherFeedback(data.reads, kim, FEEDBACK_WINDOW, CONTEXT)).strength;
    };
    expect(await strength()).toEqual({ dimension: 'tag', name: 'product_lampshade', hits: 15, n: 15 });
    const { fcrSettings, settings } = data.store;
    await fcrSettings.save({ ...settings.fcr, productFieldId: PRODUCT_FIELD.id }, 'U0LEAD');
    expect(await strength()).toEqual({ dimension: 'product', name: 'Lampshade', hits: 15, n: 15 });
  });
});
