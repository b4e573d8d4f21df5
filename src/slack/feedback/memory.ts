import type { EpochSeconds } from '../../domain/ticket.ts';

/** Who an agent is in Slack: found by e-mail, found and said so, found and denied, or not found. */
export type AccountState = 'matched' | 'confirmed' | 'refused' | 'unmatched';

export const FREQUENCIES = ['weekly', 'daily', 'off'] as const;

/** How often an agent wants feedback. */
export type Frequency = (typeof FREQUENCIES)[number];

/** That Slack does not take direct messages to somebody. */
export interface Refusal {
  /** Slack's own code. */
  readonly code: string;
  readonly at: EpochSeconds;
}

/** A human agent of Zendesk's, who may get feedback. */
export interface FeedbackAgent {
  readonly id: number;
  readonly name: string;
  readonly groupIds: readonly number[];
  /** Null before anybody was looked for. */
  readonly state: AccountState | null;
  readonly slackUser: string | null;
  /** Since when it is so. */
  readonly at: EpochSeconds | null;
  readonly frequency: Frequency;
  readonly refusal: Refusal | null;
}

/** That a lead has decided whether the agents of a group get feedback. */
export interface FeedbackGroup {
  readonly groupId: number;
  readonly isOn: boolean;
  readonly by: string;
  readonly at: EpochSeconds;
}

/** That nobody gets feedback, as during an incident. */
export interface Pause {
  readonly by: string;
  readonly at: EpochSeconds;
  readonly reason: string;
}

/** What agents made of the feedback they got, counted. */
export interface Opinions {
  readonly useful: number;
  readonly notUseful: number;
}

/** What is kept of feedback. */
export interface FeedbackMemory {
  /** Light agents and those who are forgotten get none. */
  agents(): Promise<FeedbackAgent[]>;
  saveAccount(agentId: number, slackUser: string | null, state: AccountState): Promise<void>;
  saveFrequency(agentId: number, frequency: Frequency): Promise<void>;
  /** Null where Slack takes messages again. */
  saveRefusal(agentId: number, code: string | null): Promise<void>;
  groups(): Promise<FeedbackGroup[]>;
  saveGroups(groupIds: readonly number[], isOn: boolean, by: string): Promise<void>;
  pause(): Promise<Pause | null>;
  savePause(pause: Pause | null): Promise<void>;
  /** Why agents could not be looked for last, or null. */
  matchingFault(): Promise<string | null>;
  saveMatchingFault(fault: string | null): Promise<void>;
  opinions(since: EpochSeconds): Promise<Opinions>;
}
