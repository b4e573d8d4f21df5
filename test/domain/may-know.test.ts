import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asker,
  mayKnow,
  type Team,
  type TeamAgent,
  whyNotTold,
  whyNotYou,
} from '../../src/domain/may-know.ts';
import type { Dimension, Segment } from '../../src/domain/segment.ts';

const agent = (id: number, name: string, groupIds: number[], isLight = false): TeamAgent => ({
  id,
  name,
  groupIds,
  isLight,
});
const NORTH = [1, 2, 3, 4, 5].map((id) => agent(id, `North ${id}`, [1]));
const TEAM: Team = {
  groups: ['North', 'South', 'Small', 'Light', 'Gone', 'Twin', 'Twin'].map((name, index) => ({
    id: index + 1,
    name,
  })),
  agents: [
    ...NORTH,
    agent(6, 'South 6', [2]),
    agent(7, 'South 7', [2, 3]),
    agent(8, 'Anna', [2]),
    agent(9, 'Anna', [3]),
    ...[10, 11, 12, 13].map((id) => agent(id, `Light ${id}`, [4])),
    agent(14, 'Light 14', [4], true),
    ...[15, 16, 17, 18].map((id) => agent(id, `Gone ${id}`, [5])),
    agent(19, '', [5]),
    ...[20, 21, 22].map((id) => agent(id, `Twin ${id}`, [6])),
    ...[23, 24].map((id) => agent(id, `Twin ${id}`, [7])),
  ],
};

const nobody: Asker = { leadsAll: false, ledGroupIds: [], agentIds: [], isUnconfirmed: false };
const ASKERS = {
  everyLead: { ...nobody, leadsAll: true },
  leadOfNorth: { ...nobody, ledGroupIds: [1] },
  leadOfSmall: { ...nobody, ledGroupIds: [3] },
  leadOfBoth: { ...nobody, ledGroupIds: [1, 3] },
  leadOfNone: { ...nobody, ledGroupIds: [99] },
  north1: { ...nobody, agentIds: [1] },
  north1LeadsSmall: { ...nobody, agentIds: [1], ledGroupIds: [3] },
  anna8: { ...nobody, agentIds: [8] },
  unconfirmed: { ...nobody, isUnconfirmed: true },
  outsider: nobody,
} satisfies Record<string, Asker>;

const of = (...names: string[]): Segment => [{ dimension: 'assignee', values: names }];
const [THEIRS, OWN, NOBODY] = [
  'You see the figures of agents whose group you lead, and your own; this asks for others.',
  'You see your own figures alone, with assignee:me; those of other agents are for their leads.',
  'Only leads see the figures of single agents, and agents their own, once /benchmarks me has asked them who they are.',
];
const CONFIRM =
  'You have not said yet that you are the agent with your e-mail address; type /benchmarks me, press Yes, and try again.';
const NORTHS = [1, 2, 3, 4, 5];

type Story = [keyof typeof ASKERS, Segment, Dimension[], ReturnType<typeof mayKnow> | string];

describe('what somebody may know of single agents', () => {
  it.each<Story>([
    ['everyLead', of('North 1'), [], {}],
    ['everyLead', [], ['assignee'], {}],
    ['outsider', [], ['group'], {}],
    ['outsider', [{ dimension: 'group', values: ['Small'] }], ['channel'], {}],
    ['outsider', of('North 1'), [], NOBODY],
    ['outsider', of('No Such'), [], NOBODY],
    ['outsider', [], ['group', 'assignee'], NOBODY],
    ['leadOfNone', of('North 1'), [], NOBODY],
    ['unconfirmed', of('North 1'), [], CONFIRM],
    ['unconfirmed', [], ['assignee'], CONFIRM],
    ['leadOfNorth', of('North 1'), [], { agentIds: NORTHS }],
    ['leadOfNorth', of('North 1', 'North 2'), ['channel'], { agentIds: NORTHS }],
    ['leadOfNorth', of('South 6'), [], THEIRS],
    ['leadOfNorth', of('No Such'), [], THEIRS],
    ['leadOfNorth', of('(no assignee)'), [], THEIRS],
    ['leadOfNorth', of('North 1', 'South 6'), [], THEIRS],
    ['leadOfNorth', [...of('North 1'), ...of('South 6')], [], THEIRS],
    ['leadOfNorth', [], ['assignee'], { toldApart: NORTHS }],
    ['leadOfNorth', [], ['assignee', 'group'], { toldApart: NORTHS }],
    ['leadOfNorth', of('North 1'), ['assignee'], { agentIds: NORTHS, toldApart: NORTHS }],
    ['leadOfNorth', of('South 6'), ['assignee'], THEIRS],
    ['leadOfSmall', of('Anna'), [], { agentIds: [7, 9] }],
    ['leadOfSmall', of('North 1'), [], THEIRS],
    ['leadOfBoth', of('North 1', 'South 7'), [], { agentIds: [...NORTHS, 7, 9] }],
    ['north1', of('North 1'), [], { agentIds: [1] }],
    ['north1', of('North 1'), ['group'], { agentIds: [1] }],
    ['north1', of('North 2'), [], OWN],
    ['north1', of('North 1', 'North 2'), [], OWN],
    ['north1', [], ['assignee'], OWN],
    ['north1', of('North 1'), ['assignee'], OWN],
    ['north1LeadsSmall', of('North 1', 'South 7'), [], { agentIds: [1, 7, 9] }],
    ['north1LeadsSmall', [], ['assignee'], { toldApart: [7, 9] }],
    ['north1LeadsSmall', of('North 2'), [], THEIRS],
    ['anna8', of('Anna'), [], { agentIds: [8] }],
  ])('is for %s of %j by %j: %j', (who, segment, by, expected) => {
    const telling = mayKnow(ASKERS[who], { segment, by }, TEAM);
    expect(telling).toEqual(typeof expected === 'string' ? { refused: expected } : expected);
  });

  it('is never an agent who is neither oneself nor in a group one leads', () => {
    const ids = fc.subarray(TEAM.agents.map(({ id }) => id));
    const groups = fc.subarray(TEAM.groups.map(({ id }) => id));
    const names = fc.subarray([...new Set(TEAM.agents.map(({ name }) => name)), '(no assignee)']);
    fc.assert(
      fc.property(ids, groups, names, fc.boolean(), (agentIds, ledGroupIds, values, isBy) => {
        const segment = values.length > 0 ? of(...values) : [];
        const by: Dimension[] = isBy ? ['assignee'] : [];
        fc.pre(isBy || values.length > 0);
        const telling = mayKnow({ ...nobody, agentIds, ledGroupIds }, { segment, by }, TEAM);
        if ('refused' in telling) return;
        const isTheirs = (id: number): boolean => {
          const own = TEAM.agents.find((each) => each.id === id)?.groupIds ?? [];
          return agentIds.includes(id) || own.some((groupId) => ledGroupIds.includes(groupId));
        };
        expect(telling.agentIds !== undefined).toBe(values.length > 0);
        expect(telling.toldApart !== undefined).toBe(isBy);
        expect([...(telling.agentIds ?? []), ...(telling.toldApart ?? [])].every(isTheirs)).toBe(true);
      }),
    );
  });

  it('says in one sentence how to be known as an agent', () => {
    expect(whyNotYou({ isUnconfirmed: true })).toBe(CONFIRM);
    expect(whyNotYou({ isUnconfirmed: false })).toBe(
      'It is not known who you are in Zendesk; type /benchmarks me, which looks for you by your e-mail address and asks.',
    );
  });
});

const groups = (...values: string[]): Segment[number] => ({ dimension: 'group', values });
const FEW = 'not told: fewer than 5 agents';

describe('first contact resolution', () => {
  it.each<[string, Segment, string | null]>([
    ['everybody', [], null],
    ['a group of five', [groups('North')], null],
    ['a group of fewer', [groups('Small')], FEW],
    ['a group of fewer, on one channel', [groups('Small'), { dimension: 'channel', values: ['email'] }], FEW],
    ['a light agent is none of the five', [groups('Light')], FEW],
    ['one who is forgotten is none of the five', [groups('Gone')], FEW],
    ['a group of nobody', [groups('Nowhere')], FEW],
    ['groups that are five together, each agent once', [groups('South', 'Small')], FEW],
    ['a list with a group of five', [groups('Small', 'North')], null],
    ['two groups of one name', [groups('Twin')], null],
    ['two lists, of which only a small group is in both', [groups('Small', 'North'), groups('Small')], FEW],
    ['two lists that share nothing', [groups('North'), groups('Twin')], FEW],
    ['tickets of no group', [groups('(no group)')], null],
    ['tickets of no group beside a small one', [groups('(no group)', 'Small')], FEW],
    ['a channel', [{ dimension: 'channel', values: ['email'] }], null],
    ['an agent, in a small group', [groups('Small'), ...of('Anna')], null],
  ])('of %s', (_whose, segment, expected) => {
    expect(whyNotTold({ metric: { hasCourse: true }, segment }, TEAM)).toBe(expected);
  });

  it('is of groups not told before their agents are known', () => {
    const agents = TEAM.agents.map((each) => ({ ...each, groupIds: [] }));
    const figured = { metric: { hasCourse: true }, segment: [groups('North')] };
    expect(whyNotTold(figured, { ...TEAM, agents })).toBe(
      'not told: it is not known yet how many agents the groups have',
    );
  });

  it('alone is kept from small groups, and no target is told of an agent, whatever the metric', () => {
    expect(whyNotTold({ metric: {}, segment: [groups('Small')] }, TEAM)).toBeNull();
    expect(whyNotTold({ metric: {}, segment: of('Anna'), isStanding: true }, TEAM)).toBe(
      'not told: a target is never about single agents',
    );
  });
});
