import type { EpochSeconds } from '../../domain/ticket.ts';
import type { People } from '../people.ts';
import type { FeedbackAgent, FeedbackMemory } from './memory.ts';

/** What matching works with; e-mail addresses pass through it and stay nowhere. */
export interface Matching {
  readonly memory: Pick<FeedbackMemory, 'agents' | 'groups' | 'saveAccount'>;
  readonly people: People;
  /** By Zendesk's ids, asked of Zendesk; in small letters. */
  emailsOf(agentIds: readonly number[]): Promise<ReadonlyMap<number, string>>;
}

const AT_ONCE = 20;
/** Whoever was not found is looked for again, because people join Slack. */
const WEEK_SECONDS = 7 * 86_400;

/** Looks for agents of groups that get feedback, some at a time, by their e-mail addresses and nothing else; gives how many it asked for. */
export async function matchAgents(matching: Matching, now: EpochSeconds): Promise<number> {
  const { memory, people } = matching;
  const on = (await memory.groups()).filter(({ isOn }) => isOn).map(({ groupId }) => groupId);
  if (on.length === 0) return 0;
  const all = await memory.agents();
  const wanted = all
    .filter((agent) => agent.groupIds.some((id) => on.includes(id)) && isToBeFound(agent, now))
    .slice(0, AT_ONCE);
  if (wanted.length === 0) return 0;
  const emails = await matching.emailsOf(wanted.map(({ id }) => id));
  for (const { id } of wanted) {
    const email = emails.get(id);
    const person = email === undefined ? null : await people.byEmail(email);
    const isFree = person?.isThere === true && !all.some((other) => isAccountOf(other, person.id, id));
    await memory.saveAccount(id, isFree ? person.id : null, isFree ? 'matched' : 'unmatched');
  }
  return wanted.length;
}

const isToBeFound = ({ state, at }: FeedbackAgent, now: EpochSeconds): boolean =>
  state === null || (state === 'unmatched' && now - (at ?? 0) >= WEEK_SECONDS);

const isAccountOf = (agent: FeedbackAgent, slackUser: string, exceptId: number): boolean =>
  agent.id !== exceptId && agent.slackUser === slackUser;

/** The agent whom a Slack user is matched to, found by e-mail where nobody was looked for yet; null where there is none. */
export async function agentOf(matching: Matching, userId: string): Promise<FeedbackAgent | null> {
  const { memory, people } = matching;
  const all = await memory.agents();
  const known = all.find(({ slackUser }) => slackUser === userId);
  if (known) return known;
  const email = await people.emailOf(userId);
  if (email === null) return null;
  const free = all.filter(({ state }) => state === null || state === 'unmatched').map(({ id }) => id);
  const emails = free.length === 0 ? new Map<number, string>() : await matching.emailsOf(free);
  const agent = all.find(({ id }) => emails.get(id) === email);
  if (!agent) return null;
  await memory.saveAccount(agent.id, userId, 'matched');
  return { ...agent, state: 'matched', slackUser: userId };
}
