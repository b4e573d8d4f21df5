import type { AgentRecord, NamedRecord } from './reference.ts';
import type { Dimension, Segment } from './segment.ts';

/** Fewer people than this are never told apart, and first contact resolution of a group of fewer is not told. */
export const FEWEST_AGENTS = 5;

/** What takes the place of figures of fewer. */
export const NOT_TOLD_OF_FEW = `not told: fewer than ${FEWEST_AGENTS} agents`;

/** Who stands in a breakdown for all agents whom the asker does not lead. */
export const OTHER_AGENTS = '(agents you do not lead)';

/** An agent with the groups it is a member of; one that is forgotten has no name. */
export interface TeamAgent extends AgentRecord {
  readonly groupIds: readonly number[];
}

/** Who is in which group. */
export interface Team {
  readonly agents: readonly TeamAgent[];
  readonly groups: readonly NamedRecord[];
}

/** Somebody who asks, as far as it decides what they may know of single agents. */
export interface Asker {
  readonly leadsAll: boolean;
  readonly ledGroupIds: readonly number[];
  /** Whom they have confirmed to be in Zendesk. */
  readonly agentIds: readonly number[];
  /** Whether an agent is matched to them whom they have not confirmed to be. */
  readonly isUnconfirmed: boolean;
}

/** What is asked about, its names spelled as in Zendesk. */
export interface Asked {
  readonly segment: Segment;
  readonly by: readonly Dimension[];
}

/** That nothing is told and why, or how far: of which agents alone, and which are told apart while all others are one. */
export type Telling =
  | { readonly refused: string }
  | { readonly agentIds?: readonly number[]; readonly toldApart?: readonly number[] };

/** What somebody may know of what is asked: those who lead all groups everything, others of agents they lead and of themselves. */
export function mayKnow(asker: Asker, { segment, by }: Asked, team: Team): Telling {
  const names = segment.flatMap(({ dimension, values }) => (dimension === 'assignee' ? values : []));
  const isToldApart = by.includes('assignee');
  if (asker.leadsAll || !isOfAgents({ segment, by })) return {};
  const known = knownAgents(asker, team);
  const led = known.filter(isLedBy(asker));
  const isKnown = (wanted: string): boolean => known.some(({ name }) => name === wanted);
  if (known.length === 0 || !names.every(isKnown) || (isToldApart && led.length === 0))
    return { refused: whyRefused(asker, team) };
  return {
    ...(names.length > 0 ? { agentIds: known.map(({ id }) => id) } : {}),
    ...(isToldApart ? { toldApart: led.map(({ id }) => id) } : {}),
  };
}

/** Whether agents are named or told apart. */
export const isOfAgents = ({ segment, by }: Asked): boolean =>
  by.includes('assignee') || segment.some(({ dimension }) => dimension === 'assignee');

/** The agents of whom somebody may ask one by one. */
export const knownAgents = (asker: Asker, { agents }: Team): TeamAgent[] =>
  agents.filter((agent) => asker.leadsAll || asker.agentIds.includes(agent.id) || isLedBy(asker)(agent));

const isLedBy =
  ({ ledGroupIds }: Asker) =>
  ({ groupIds }: TeamAgent): boolean =>
    groupIds.some((id) => ledGroupIds.includes(id));

/** What somebody is told who asks of an agent not to be known: the same whether or not there is one. */
export function whyRefused(asker: Asker, team: Team): string {
  const known = knownAgents(asker, team);
  if (known.some(isLedBy(asker)))
    return 'You see the figures of agents whose group you lead, and your own; this asks for others.';
  if (known.length > 0)
    return 'You see your own figures alone, with assignee:me; those of other agents are for their leads.';
  return asker.isUnconfirmed
    ? whyNotYou(asker)
    : 'Only leads see the figures of single agents, and agents their own, once /benchmarks me has asked them who they are.';
}

/** What somebody is told who asks for their own figures and has confirmed to be no agent. */
export const whyNotYou = ({ isUnconfirmed }: Pick<Asker, 'isUnconfirmed'>): string =>
  isUnconfirmed
    ? 'You have not said yet that you are the agent with your e-mail address; type /benchmarks me, press Yes, and try again.'
    : 'It is not known who you are in Zendesk; type /benchmarks me, which looks for you by your e-mail address and asks.';

/** What a figure is about, and whether it is that of a target, which is posted to a channel. */
export interface Figured {
  readonly metric: { readonly hasCourse?: boolean };
  readonly segment: Segment;
  readonly isStanding?: true;
}

/** Why a figure is told to nobody, or null: a target about single agents, and first contact resolution of few. */
export function whyNotTold({ metric, segment, isStanding }: Figured, team: Team): string | null {
  if (isOfAgents({ segment, by: [] }))
    return isStanding ? 'not told: a target is never about single agents' : null;
  const lists = segment.flatMap(({ dimension, values }) => (dimension === 'group' ? [values] : []));
  const [first, ...others] = lists;
  if (!metric.hasCourse || !first) return null;
  return whyFew(
    first.filter((name) => others.every((values) => values.includes(name))),
    team,
  );
}

const NO_GROUP = '(no group)';

/** Why first contact resolution of some groups together is not told, or null. */
export function whyFew(groups: readonly string[], { agents, groups: all }: Team): string | null {
  const names = groups.filter((name) => name !== NO_GROUP);
  if (groups.length > 0 && names.length === 0) return null;
  if (agents.every(({ groupIds }) => groupIds.length === 0))
    return 'not told: it is not known yet how many agents the groups have';
  const ids = all.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  const members = agents.filter(({ groupIds }) => groupIds.some((id) => ids.includes(id))).filter(isActive);
  return members.length < FEWEST_AGENTS ? NOT_TOLD_OF_FEW : null;
}

const isActive = ({ isLight, name }: TeamAgent): boolean => !isLight && name !== '';
