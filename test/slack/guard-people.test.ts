import { beforeAll, describe, expect, it } from 'vitest';
import { parseTarget } from '../../src/benchmarks/target.ts';
import type { Asker } from '../../src/domain/may-know.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { ask, prepare } from '../../src/reports/ask.ts';
import { findMetric } from '../../src/reports/catalogue.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import type { Reads } from '../../src/reports/reads.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { guardPeople } from '../../src/slack/guard-people.ts';
import { openSynced, type Synced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { ADAS_ID, QUIRINS_ID, walkedAccount } from '../support/walked-account.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-17T07:55:00Z');
const CONTEXT = { now: NOW / 1000, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
/** An agent of Suedkreuz, who is called as Ada of Nordlicht is. */
const NAMESAKE = 705;
const [NORTH, SMALL] = [1, 3];
const OTHERS = '(agents you do not lead)';

const nobody: Asker = { leadsAll: false, ledGroupIds: [], agentIds: [], isUnconfirmed: false };
const northLead: Asker = { ...nobody, ledGroupIds: [NORTH] };
const ada: Asker = { ...nobody, agentIds: [ADAS_ID] };

let synced: Synced;
beforeAll(async () => {
  const account = walkedAccount();
  const users = account.users.map((user) => (user.id === NAMESAKE ? { ...user, name: 'Ada Adler' } : user));
  synced = await openSynced(
    await serve({ ...account, users }, standingClock(NOW)),
    newPath(),
    standingClock(NOW),
  );
  await synced.pass();
});

const readsFor = (asker: Asker): Reads => guardPeople(synced.data.reads, async () => asker);
const answerTo = (asker: Asker, question: string) => ask(readsFor(asker), parseQuestion(question), CONTEXT);
const counts = async (asker: Asker, question: string) =>
  Object.fromEntries(((await answerTo(asker, question)).breakdown ?? []).map(({ key, n }) => [key, n]));

describe('figures of agents, for the lead of a group', () => {
  it('are one row for each agent led and one for all others, and add up to the whole, whatever the metric', async () => {
    let looked = 0;
    for (const { id } of METRICS) {
      const question = `${id} 2026-09-21..2026-11-16 by assignee`;
      const answer = await answerTo(northLead, question).catch(() => null);
      const all = await synced.ask(question).catch(() => null);
      if (!answer?.breakdown || !all?.breakdown) continue;
      const sum = (rows: typeof answer.breakdown) => rows.reduce((total, { n }) => total + (n ?? 0), 0);
      expect([id, sum(answer.breakdown)]).toEqual([id, sum(all.breakdown)]);
      expect([id, answer.n, answer.values]).toEqual([id, all.n, all.values]);
      expect([id, answer.breakdown.length]).toEqual([id, 6]);
      looked += 1;
    }
    expect(looked).toBeGreaterThan(15);
  });

  it('tell namesakes apart: only the one led counts by name', async () => {
    const rows = await counts(northLead, 'created 2026-09-21..2026-11-13 by assignee');
    expect(rows).toEqual({
      'Ada Adler': 40,
      'Jorinde Zwetkow': 40,
      'Quirin Zanderfisch': 40,
      'Wiebke Yxenbrodt': 40,
      'Xaver Qvistorp': 40,
      [OTHERS]: 280,
    });
    expect((await answerTo(northLead, 'created 2026-09-21..2026-11-13 assignee:"Ada Adler"')).n).toBe(40);
    expect((await answerTo(ada, 'created 2026-09-21..2026-11-13 assignee:me')).n).toBe(40);
    const everyLead = { ...nobody, leadsAll: true };
    expect((await answerTo(everyLead, 'created 2026-09-21..2026-11-13 assignee:"Ada Adler"')).n).toBe(80);
  });

  it('tell namesakes apart in targets and lists too', async () => {
    const question = parseQuestion('resolution 2026-09-21..2026-11-16 assignee:"ada adler"');
    const target = parseTarget('80% within 4h', findMetric('resolution')).target;
    const reads = readsFor(northLead);
    const prepared = await prepare(reads, question, CONTEXT);
    const population = prepared.population(prepared.window);
    const [tally] = await reads.tally(population, target, []);
    const [both] = await synced.data.reads.tally(population, target, []);
    expect([tally?.decided, both?.decided]).toEqual([41, 82]);
    const list = await listTickets(reads, question, 'measured', { limit: 100, offset: 0 }, CONTEXT);
    expect([list.total, new Set(list.lines.map(({ group }) => group))]).toEqual([41, new Set(['Nordlicht'])]);
  });

  it('are crossed with another dimension for those led alone', async () => {
    const rows = await counts(northLead, 'created 2026-09-21..2026-11-16 by group and assignee');
    expect(
      Object.keys(rows)
        .filter((key) => !key.startsWith('Nordlicht'))
        .sort(),
    ).toEqual([`Nebelhorn · ${OTHERS}`, `Suedkreuz · ${OTHERS}`]);
    expect(rows['Nordlicht · Ada Adler']).toBe(41);
  });

  it.each(['by assignee hour:08:00', 'by hour and assignee'])(
    'hide those of all others where these are fewer than five, but for their count (A044): %s',
    async (rest) => {
      // From eight to nine the five of Nordlicht write, and Thorwald Xylander of Suedkreuz.
      const { breakdown = [] } = await answerTo(northLead, `frt 2026-10-26..2026-11-13 ${rest}`);
      const [others, ...more] = breakdown.filter(({ key }) => [OTHERS, `08:00 · ${OTHERS}`].includes(key));
      expect([others?.n, others?.reason, more]).toEqual([15, 'not told: fewer than 5 agents', []]);
      expect(others?.values).toEqual({ median: null, p90: null, mean: null });
      expect(Object.keys(others ?? {}).filter((key) => ['business', 'open', 'target'].includes(key))).toEqual(
        [],
      );
      const later = breakdown.find(({ key }) => key === `09:00 · ${OTHERS}`);
      if (later) expect([later.n, later.values['median']]).toEqual([90, expect.any(Number)]);
    },
  );

  it.each([
    [{ ...nobody, ledGroupIds: [SMALL] }, 'created by assignee'],
    [northLead, 'created by assignee group:Suedkreuz'],
    [northLead, 'created by assignee assignee:"Ada Adler","Quirin Zanderfisch"'],
  ])('are not told apart where they are of fewer than five (A044): %j %s', async (asker, question) => {
    await expect(answerTo(asker, question)).rejects.toThrow(/fewer than 5 (agents you lead )?are/iu);
  });
});

describe('an agent who may not be known', () => {
  it.each([
    ['another agent', ada, 'You see your own figures alone'],
    [
      'a lead of none of their groups',
      { ...nobody, ledGroupIds: [2] },
      'You see the figures of agents whose',
    ],
    ['a stranger', nobody, 'Only leads see the figures of single agents'],
    ['an agent who has not confirmed', { ...nobody, isUnconfirmed: true }, 'You have not said yet'],
  ])('is refused to %s by the sentence that a name of nobody gets', async (_who, asker, sentence) => {
    const refusals = await Promise.all(
      ['Quirin Zanderfisch', 'Root', 'Nobody Atall', '(no assignee)', OTHERS, String(QUIRINS_ID)].map(
        (name) => answerTo(asker, `frt assignee:"${name}"`).catch((error: unknown) => String(error)),
      ),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain(sentence);
  });

  it('is no part of a list of agents', async () => {
    const both = 'frt assignee:"Ada Adler","Gudrun Yblisch"';
    await expect(answerTo(northLead, both)).rejects.toThrow('this asks for others');
    await expect(answerTo(ada, 'frt assignee:me,"Quirin Zanderfisch"')).rejects.toThrow('your own figures');
    await expect(readsFor(ada).names('assignee')).resolves.toEqual(['Ada Adler']);
    const { population } = await prepare(synced.data.reads, parseQuestion('fcr'), CONTEXT);
    await expect(readsFor(northLead).unresolved(population(null))).rejects.toThrow('this asks for others');
  });

  it('is oneself only once one is known, also to who leads all groups', async () => {
    const quirin = { ...nobody, leadsAll: true, agentIds: [QUIRINS_ID] };
    const own = await answerTo(quirin, 'created 2026-09-21..2026-11-13 agent:me');
    expect([own.n, own.question]).toEqual([
      40,
      'created 2026-09-21..2026-11-13 assignee:"Quirin Zanderfisch"',
    ]);
    await expect(answerTo({ ...nobody, leadsAll: true }, 'frt assignee:me')).rejects.toThrow(
      'It is not known who you are in Zendesk; type /benchmarks me',
    );
    await expect(answerTo({ ...northLead, isUnconfirmed: true }, 'frt assignee:ME')).rejects.toThrow(
      'You have not said yet that you are the agent',
    );
  });
});

describe('first contact resolution of a group of two', () => {
  const FEW = 'not told: fewer than 5 agents';
  const WINDOW = '2026-09-21..2026-11-06';

  it('is told to nobody, whoever asks', async () => {
    for (const asker of [{ ...nobody, leadsAll: true }, { ...nobody, ledGroupIds: [SMALL] }, nobody])
      for (const rest of ['', ' by channel', ' channel:email', ' group:Nebelhorn,Nordlicht']) {
        const answer = await answerTo(asker, `fcr ${WINDOW} group:Nebelhorn${rest}`);
        expect([answer.n, answer.reason, answer.breakdown]).toEqual([null, FEW, undefined]);
      }
    expect((await answerTo(nobody, `fcr ${WINDOW} group:Nebelhorn,Nordlicht`)).n).toBe(245);
  });

  it('is a row without figures, and part of the whole', async () => {
    const { n, breakdown = [] } = await answerTo(nobody, `fcr ${WINDOW} by group`);
    expect(n).toBe(420);
    expect(breakdown.map(({ key, n: own, values, reason }) => [key, own, values['percent'], reason])).toEqual(
      [
        ['Nordlicht', 175, expect.any(Number), undefined],
        ['Suedkreuz', 175, expect.any(Number), undefined],
        ['Nebelhorn', 70, null, FEW],
      ],
    );
    const small = breakdown.find(({ key }) => key === 'Nebelhorn');
    expect(JSON.stringify(small)).not.toMatch(/verdicts|reasons|interval|target|hits":\d/u);
  });

  it('hides each of its cells where groups are crossed, and its agents from nobody who leads them', async () => {
    const { breakdown = [] } = await answerTo(nobody, `fcr ${WINDOW} by weekday and group`);
    const small = breakdown.filter(({ keys }) => keys[1] === 'Nebelhorn');
    expect(small.map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => FEW));
    const lead = { ...nobody, ledGroupIds: [SMALL] };
    const gudrun = await answerTo(lead, `fcr ${WINDOW} assignee:"Gudrun Yblisch" group:Nebelhorn`);
    expect([gudrun.n, gudrun.reason]).toEqual([35, undefined]);
  });
});
