import { plural } from '../blocks/numbers.ts';
import type { FeedbackAgent, FeedbackMemory } from './memory.ts';
import { refusalText } from './refusals.ts';

/** One sentence on how feedback stands, and whether somebody is to mend it. */
export interface FeedbackCount {
  readonly sentence: string;
  readonly isTrouble: boolean;
}

/** How feedback stands, for whoever runs the bot: counts alone, empty while no group has it. */
export async function feedbackCounts(
  memory: Pick<FeedbackMemory, 'agents' | 'groups' | 'pause' | 'matchingFault'>,
): Promise<FeedbackCount[]> {
  const on = (await memory.groups()).filter(({ isOn }) => isOn).map(({ groupId }) => groupId);
  if (on.length === 0) return [];
  const [all, pause, fault] = await Promise.all([memory.agents(), memory.pause(), memory.matchingFault()]);
  const agents = all.filter(({ groupIds }) => groupIds.some((id) => on.includes(id)));
  const groups = `Feedback is on for ${plural(on.length, 'group')}${pause ? ', and paused' : ''}`;
  return [
    { sentence: `${groups}: ${stateTexts(agents).join(', ')}`, isTrouble: agents.some(isNotReached) },
    ...(fault ? [{ sentence: `Agents cannot be looked for in Slack: ${fault}`, isTrouble: true }] : []),
  ];
}

const isNotReached = ({ state, refusal }: FeedbackAgent): boolean =>
  state === 'unmatched' || state === 'refused' || refusal !== null;

function stateTexts(agents: readonly FeedbackAgent[]): string[] {
  const count = (state: FeedbackAgent['state']) => agents.filter((agent) => agent.state === state).length;
  const codes = new Set(agents.flatMap(({ refusal }) => (refusal ? [refusal.code] : [])));
  const refused = [...codes].map((code): [number, string] => [
    agents.filter(({ refusal }) => refusal?.code === code).length,
    `not reached, ${refusalText(code)}`,
  ]);
  const told: [number, string][] = [
    [count('confirmed'), 'confirmed'],
    [count('matched'), 'still to say that it is them'],
    [count('unmatched'), 'not found in Slack by e-mail'],
    [count('refused'), 'said to be somebody else'],
    [count(null), 'still to be looked for'],
    ...refused,
  ];
  const parts = told.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return parts.length === 0 ? ['no agents'] : [plural(agents.length, 'agent'), ...parts];
}
