import type { Measure } from './metric.ts';
import type { MetricEvent } from './metric-event.ts';
import type { Clock } from './schedule-at.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { EpochSeconds, Score } from './ticket.ts';
import type { AgentOf, TicketLife } from './ticket-life.ts';
import type { TimelineEvent } from './timeline.ts';

/** A survey that was offered, or an answer to one, with the group and the agent the ticket had at that moment. */
export interface SurveyStep {
  /** Equal for all steps of one survey. */
  readonly survey: string;
  /** A response to one of the newer surveys: nothing is said of its offer, nor of whose the ticket was. */
  readonly isResponse: boolean;
  readonly at: EpochSeconds;
  readonly score: Score | 'offered';
  /** The points given; null where the survey has none. */
  readonly points: number | null;
  readonly groupId: number | null;
  readonly assigneeId: number | null;
}

/** What is known of a ticket beside what it is now. */
export interface Past {
  /** Null where its creation is not among what is known to have happened. */
  readonly life: TicketLife | null;
  /** Who acted in one of the events, if it was an agent. */
  readonly agentOf: AgentOf;
  /** In any order. */
  readonly events: readonly TimelineEvent[];
  /** Of its SLA clocks, in any order, those taken back included. */
  readonly slaEvents: readonly MetricEvent[];
  /** Oldest first; a changed answer is a step of its own. */
  readonly surveys: readonly SurveyStep[];
  /** When the first ticket that follows this one up was created. */
  readonly followedUpAt: EpochSeconds | null;
  /** When its requester first created another ticket on the same matter, after the last solve. */
  readonly cameBackAt: EpochSeconds | null;
  /** Business time under the schedule in force; null where that is unknown, the calendar's where there is none. */
  readonly businessClock: Clock | null;
  /** What the team decided of its own definitions. */
  readonly settings: Settings;
}

/** Of a ticket of which nothing is known but what it is now. */
export const NOTHING_KNOWN: Past = {
  life: null,
  agentOf: () => null,
  events: [],
  slaEvents: [],
  surveys: [],
  followedUpAt: null,
  cameBackAt: null,
  businessClock: null,
  settings: DEFAULT_SETTINGS,
};

/** One of several things that a metric measures on a ticket: a turn, a target, a reply, a stretch of time. */
export interface Occurrence extends Measure {
  /** Decides the window it falls into; of a stretch, its start. */
  readonly at: EpochSeconds;
  /** The end of a stretch; null where it goes on. */
  readonly until?: EpochSeconds | null;
  /** The agent it is about, and the group at that moment. */
  readonly agentId?: number | null;
  readonly groupId?: number | null;
  /** Which kind of SLA target, and of which policy. */
  readonly target?: string;
  readonly policyId?: string | null;
}
