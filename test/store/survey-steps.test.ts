import { describe, expect, it } from 'vitest';
import type { SurveyRecord } from '../../src/domain/ticket.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { AGENT } from '../support/story.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { BYSTANDER, CREATED as TOLD, tell } from '../zendesk/telling.ts';
import { CREATED, NOW, page, rating, ticket } from './records.ts';

const newPath = temporaryPaths();

const survey = (facts: Partial<SurveyRecord> = {}): SurveyRecord => ({
  id: '01K9ZZZZZZZZZZZZZZZZZZZZZZ',
  ticketId: 1,
  score: 'good',
  points: 5,
  createdAt: CREATED + 500,
  expiresAt: null,
  ...facts,
});

/** Saves pages one after the other, and gives the steps known of ticket 1 after them: seconds since creation, and what. */
async function stepsAfter(...saves: ((store: Store) => Promise<void>)[]): Promise<string[]> {
  let now = NOW;
  const store = await openStore({ path: ':memory:', metrics: METRICS, now: () => now, holder: 'the test' });
  await store.sync.saveTickets('tickets', page([ticket(1)]));
  for (const save of saves) {
    await save(store);
    now += 60;
  }
  const [one] = await store.cases([1]);
  await store.close();
  return (one?.past.surveys ?? []).map(({ at, score, points, groupId, assigneeId }) =>
    [at - CREATED, score, points, groupId, assigneeId].filter((part) => part !== null).join(' '),
  );
}

type Rated = NonNullable<Parameters<typeof rating>[1]>;

const rates =
  (facts: Rated = {}, id = 9) =>
  (store: Store): Promise<void> =>
    store.sync.saveRatings(page([rating(id, { groupId: 7, ...facts })]));

const responds =
  (facts: Partial<SurveyRecord> = {}) =>
  (store: Store): Promise<void> =>
    store.sync.saveSurveys(page([survey(facts)]));

describe('the steps of a rating', () => {
  it('are one, however often it is read', async () => {
    expect(await stepsAfter(rates(), rates(), rates())).toEqual(['500 good 7']);
  });

  it('begin with its offer', async () => {
    const answered = { updatedAt: CREATED + 900 };
    expect(await stepsAfter(rates({ score: 'offered' }), rates(answered))).toEqual([
      '500 offered 7',
      '900 good 7',
    ]);
  });

  it('begin with the first answer, where the rating had been turned before it was seen', async () => {
    expect(await stepsAfter(rates({ score: 'bad', updatedAt: CREATED + 9000 }))).toEqual(['500 bad 7']);
  });

  it('tell the first answer from its turn, where only the offer was seen before', async () => {
    const offer = { score: 'offered', createdAt: CREATED + 100, updatedAt: CREATED + 100 } as const;
    const turned = { score: 'bad', updatedAt: CREATED + 9000 } as const;
    expect(await stepsAfter(rates(offer), rates(turned))).toEqual(['100 offered 7', '500 bad 7']);
  });

  it('keep every turn of the answer (A067)', async () => {
    const turns = [
      rates(),
      rates({ score: 'bad', updatedAt: CREATED + 600 }),
      rates({ updatedAt: CREATED + 700 }),
    ];
    expect(await stepsAfter(...turns)).toEqual(['500 good 7', '600 bad 7', '700 good 7']);
  });

  it('keep a change of its group or agent', async () => {
    const moved = { groupId: 8, assigneeId: 50, updatedAt: CREATED + 600 };
    expect(await stepsAfter(rates(), rates(moved))).toEqual(['500 good 7', '600 good 8 50']);
  });

  it('know nothing of what was overtaken when it came', async () => {
    const turned = rates({ score: 'bad', updatedAt: CREATED + 9000 });
    expect(await stepsAfter(rates(), turned, rates({ updatedAt: CREATED + 700 }))).toEqual([
      '500 good 7',
      '9000 bad 7',
    ]);
  });

  it('are the last state of a second', async () => {
    expect(await stepsAfter(rates(), rates({ score: 'bad' }))).toEqual(['500 bad 7']);
  });

  it('stand beside those of another survey of the ticket, the earlier number first (A067)', async () => {
    expect(await stepsAfter(rates({ score: 'bad' }, 10), rates({}, 9))).toEqual(['500 good 7', '500 bad 7']);
  });
});

describe('the steps of a survey response', () => {
  it('begin when it was given, with its points', async () => {
    expect(await stepsAfter(responds(), responds())).toEqual(['500 good 5']);
  });

  it('are as old as the reading that found them changed', async () => {
    const read = NOW - CREATED;
    expect(
      await stepsAfter(
        responds(),
        responds({ score: 'bad', points: 1 }),
        responds({ score: 'bad', points: 2 }),
      ),
    ).toEqual(['500 good 5', `${read + 60} bad 1`, `${read + 120} bad 2`]);
  });
});

/** Replied by Kim after 20 minutes and solved after 40. */
const SOLVED = { createdAt: TOLD, group: 'Billing', repliedAfter: 20, solvedAfter: 40 };
const STEPS = `select (at - created_at) / 60 as minute, score, survey_steps.group_id, survey_steps.assignee_id
  from survey_steps join tickets on tickets.id = ticket_id where ticket_id = 2 order by at`;
const CSAT = `select value, agent_id, group_id from occurrences where metric = 'csat' and ticket_id = 2`;

const rate = (score: 'offered' | 'good' | 'bad') => ({ does: 'rate', score, comment: null }) as const;

describe('over the sync', () => {
  it('a rating that flips twice is kept as events, and counts with its last answer (A067)', async () => {
    const story = await tell(newPath, [
      BYSTANDER,
      {
        ...SOLVED,
        happenings: [
          [60, rate('offered')],
          [90, rate('good')],
        ],
      },
    ]);
    await story.pass();
    for (const score of ['bad', 'good'] as const) {
      story.later(1440);
      story.happen(2, rate(score));
      await story.pass();
    }
    const steps = await story.rows(STEPS);
    expect(steps.map(({ score }) => score)).toEqual(['good', 'bad', 'good']);
    expect(steps[0]).toEqual({ minute: 90, score: 'good', group_id: 1, assignee_id: AGENT });
    expect(await story.rows(CSAT)).toEqual([{ value: 1, agent_id: AGENT, group_id: 1 }]);
  });

  it('a ticket reassigned after its bad rating stays with the agent and group of the rating (A066, A070)', async () => {
    const story = await tell(newPath, [BYSTANDER, { ...SOLVED, ratedAfter: [90, 'bad'] }]);
    await story.pass();
    story.happen(2, { does: 'assign', groupId: 2, agentId: 701 });
    await story.pass();
    expect(await story.rows('select group_id, assignee_id from tickets where id = 2')).toEqual([
      { group_id: 2, assignee_id: 701 },
    ]);
    expect(await story.rows(CSAT)).toEqual([{ value: 0, agent_id: AGENT, group_id: 1 }]);
  });

  it('a newer survey’s answer stays with whom the events tell of that moment (A066, A070)', async () => {
    const told = { ...SOLVED, ratedAfter: [90, 'bad'] } as const;
    const story = await tell(newPath, [BYSTANDER, told], { surveys: 'new' });
    await story.pass();
    story.happen(2, { does: 'assign', groupId: 2, agentId: 701 });
    await story.pass();
    expect(await story.rows(STEPS)).toEqual([
      { minute: 90, score: 'neutral', group_id: null, assignee_id: null },
    ]);
    expect(await story.rows(CSAT)).toEqual([{ value: 0, agent_id: AGENT, group_id: 1 }]);
  });
});

describe('another mapping of points', () => {
  it('measures every stored answer again (A072)', async () => {
    const path = newPath();
    const shares: (number | null)[] = [];
    for (const goodPoints of [null, [5], [4, 5]]) {
      const store = await openStore({
        path,
        metrics: METRICS,
        settings: { goodPoints },
        now: () => NOW,
        holder: 'the test',
      });
      await store.sync.saveTickets('tickets', page([ticket(1)]));
      await store.sync.saveSurveys(page([survey({ points: 4 })]));
      await store.close();
      const [row] = await readRows(path, `select value from occurrences where metric = 'csat'`);
      shares.push(Number(row?.['value']));
    }
    expect(shares).toEqual([1, 0, 1]);
  });
});
