import type { Evidence } from './fcr/verdict.ts';
import type { Measure } from './metric.ts';
import type { MetricEvent } from './metric-event.ts';
import type { Schedule } from './schedule.ts';
import type { Clock } from './schedule-at.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { EpochSeconds, Score } from './ticket.ts';
import type { SpeakerOf, TicketLife } from './ticket-life.ts';
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

/** A later ticket of the same requester. */
export interface Return {
  readonly kind: 'followUp' | 'sameMatter';
  readonly ticketId: number;
  readonly at: EpochSeconds;
}

/** The groups an agent belongs to, and the role: `admin`, `agent` or a custom role's id, null where it is not told. */
export interface AgentProfile {
  readonly groupIds: readonly number[];
  readonly role: string | null;
}

/** A dispute a lead has accepted: the ticket is excepted, or its verdict is corrected. */
export interface Ruling {
  readonly at: EpochSeconds;
  readonly verdict: 'exception' | 'confirmed' | 'presumed' | 'noFurtherAction' | 'notFirstContact';
  /** In the lead's word for it: `duplicate`. */
  readonly reason: string;
  /** Slack's id of the lead. */
  readonly by: string;
}

/** What is known of a ticket beside what it is now. */
export interface Past {
  /** Null where its creation is not among what is known to have happened. */
  readonly life: TicketLife | null;
  /** Who acted in one of the events. */
  readonly speakerOf: SpeakerOf;
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
  /** Its requester's later tickets that follow it up or are on the same matter, oldest first. */
  readonly returns: readonly Return[];
  /** Business time under the schedule in force; null where that is unknown, the calendar's where there is none. */
  readonly businessClock: Clock | null;
  /** The schedule in force at an instant; null where there is none, or it is not known. */
  readonly scheduleFor: (at: EpochSeconds) => Schedule | null;
  /** What an agent is: the groups now, the role as it was at an instant, as far as its changes are known. */
  readonly agent: (id: number, at?: EpochSeconds) => AgentProfile;
  /** What a lead decided of its verdict, the last decision. */
  readonly ruling: Ruling | null;
  /** What the team decided of its own definitions. */
  readonly settings: Settings;
}

/** Of a ticket of which nothing is known but what it is now. */
export const NOTHING_KNOWN: Past = {
  life: null,
  speakerOf: () => 'nobody',
  events: [],
  slaEvents: [],
  surveys: [],
  followedUpAt: null,
  cameBackAt: null,
  returns: [],
  businessClock: null,
  scheduleFor: () => null,
  agent: () => ({ groupIds: [], role: null }),
  ruling: null,
  settings: DEFAULT_SETTINGS,
};

/** One of several things that a metric measures on a ticket: a turn, a target, a reply, a stretch of time. */
export interface Occurrence extends Measure {
  /** Decides the window it falls into; of a stretch, its start. */
  readonly at: EpochSeconds;
  /** The end of a stretch; null where it goes on. */
  readonly until?: EpochSeconds | null;
  /** Of a verdict, the instant from which the ticket has it, until the end; and when its verification window is over, null where it has none. */
  readonly from?: EpochSeconds;
  readonly ripeAt?: EpochSeconds | null;
  readonly reason?: string;
  readonly evidence?: Evidence;
  /** The agent it is about, and the group at that moment. */
  readonly agentId?: number | null;
  readonly groupId?: number | null;
  /** Which kind of SLA target, and of which policy. */
  readonly target?: string;
  readonly policyId?: string | null;
}
