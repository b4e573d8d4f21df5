import type { WindowSpec } from '../../domain/window.ts';
import type { AskContext } from '../../reports/ask.ts';
import { type Feedback, gatherFeedback } from '../../reports/feedback/feedback.ts';
import type { Reads } from '../../reports/reads.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Asker } from '../commands/command.ts';
import type { Outbox } from '../outbox.ts';
import type { People } from '../people.ts';
import type { Surface } from '../surface.ts';
import type { Audience } from './audience.ts';
import { agentOf, type Matching } from './match.ts';
import type { FeedbackAgent, FeedbackMemory } from './memory.ts';

/** Opens what an agent says against a verdict on one of the own tickets. */
export type OpenDispute = (ticketIds: readonly number[], asker: Asker, surface: Surface) => Promise<Sheet>;

/** What feedback works with. */
export interface FeedbackParts {
  readonly memory: FeedbackMemory;
  readonly people: People;
  readonly emailsOf: Matching['emailsOf'];
  /** Unguarded: only an agent's own figures are read from it. */
  readonly reads: Reads;
  readonly outbox: Outbox;
  readonly zendeskOrigin: string;
  /** Those in LEADS, users and user groups. */
  readonly leads: readonly string[];
  groupLeads(): Promise<readonly { readonly groupId: number; readonly slackUser: string }[]>;
  context(): AskContext;
  readonly openDispute: OpenDispute;
}

/** Feedback as commands and schedules use it. */
export interface FeedbackDesk extends FeedbackParts {
  /** The agent whom a Slack user is matched to; null where there is none. */
  agentOf(userId: string): Promise<FeedbackAgent | null>;
  /** An agent's own figures; whoever calls it has checked for whom they are. */
  gather(agent: FeedbackAgent, window: WindowSpec): Promise<Feedback>;
  audienceOf(agent: FeedbackAgent): Promise<Audience>;
}

export function feedbackDesk(parts: FeedbackParts): FeedbackDesk {
  const { reads, leads, groupLeads, context } = parts;
  return {
    ...parts,
    agentOf: (userId) => agentOf(parts, userId),
    gather: (agent, window) => gatherFeedback(reads, agent, window, context()),
    audienceOf: async ({ groupIds, slackUser }) => {
      const own = (await groupLeads()).filter(({ groupId }) => groupIds.includes(groupId));
      const users = [...own.map((lead) => lead.slackUser), ...leads.filter((id) => !isUserGroup(id))];
      return {
        leads: [...new Set(users)].filter((user) => user !== slackUser),
        hasGroupsOfLeads: leads.some(isUserGroup),
      };
    },
  };
}

const isUserGroup = (id: string): boolean => id.startsWith('S');
