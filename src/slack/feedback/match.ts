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
/** Whoever was not found is looked for again, because people join Slack and addresses are corrected. */
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
  for (const { id, state, slackUser } of wanted) {
    const email = emails.get(id);
    const person = email === undefined ? null : await people.byEmail(email);
    const isFree = person?.isThere === true && !all.some((other) => isAccountOf(other, person.id, id));
    // Whoever has said to be somebody else is not asked again.
    if (state === 'refused' && (person === null || person.id === slackUser))
      await memory.saveAccount(id, slackUser, 'refused');
    else await memory.saveAccount(id, isFree ? person.id : null, isFree ? 'matched' : 'unmatched');
  }
  return wanted.length;
}

const isLost = ({ state }: FeedbackAgent): boolean => state === 'unmatched' || state === 'refused';

const isToBeFound = (agent: FeedbackAgent, now: EpochSeconds): boolean =>
  agent.state === null || (isLost(agent) && now - (agent.at ?? 0) >= WEEK_SECONDS);

const isAccountOf = ({ id, state, ...agent }: FeedbackAgent, slackUser: string, exceptId: number): boolean =>
  id !== exceptId && state !== 'refused' && agent.slackUser === slackUser;

/** The agent whom a Slack user is matched to, found by e-mail where nobody was looked for yet, else one whom the user has said not to be; null where there is none. */
export async function agentOf(matching: Matching, userId: string): Promise<FeedbackAgent | null> {
  const { memory, people } = matching;
  const all = await memory.agents();
  const own = all.filter(({ slackUser }) => slackUser === userId);
  const known = own.find(({ state }) => state !== 'refused');
  if (known) return known;
  const [refused = null] = own;
  const email = await people.emailOf(userId);
  if (email === null) return refused;
  const free = all.filter((agent) => (agent.state === null || isLost(agent)) && !own.includes(agent));
  const emails =
    free.length === 0 ? new Map<number, string>() : await matching.emailsOf(free.map(({ id }) => id));
  const agent = free.find(({ id }) => emails.get(id) === email);
  if (!agent) return refused;
  await memory.saveAccount(agent.id, userId, 'matched');
  return { ...agent, state: 'matched', slackUser: userId };
}
