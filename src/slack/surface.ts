import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { GroupLead } from '../domain/fcr/settings-in-force.ts';
import type { Segment } from '../domain/segment.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { AccountNames } from '../reports/account-names.ts';
import type { AskContext } from '../reports/ask.ts';
import type { SeenOnTickets } from '../reports/fcr-settings/unseen.ts';
import type { Reads } from '../reports/reads.ts';
import type { AlertMemory } from './alerts/watch.ts';
import type { DigestTimes } from './digests/slots.ts';
import type { Disputes } from './disputes/disputes.ts';
import type { SettingsEditor } from './fcr/settings-editor.ts';
import type { FeedbackDesk } from './feedback/desk.ts';
import type { Outbox } from './outbox.ts';

/** Benchmarks as commands change them. */
export interface BenchmarkEditor {
  /** Saves a benchmark; one for the same metric and segment is replaced. */
  save(benchmark: Omit<Benchmark, 'id'>, by: string): Promise<void>;
  /** False where there is none of that number. */
  remove(id: number): Promise<boolean>;
}

/** Rules of leads' as commands change them. */
export interface ExclusionEditor {
  /** The number of the rule; that of the one there is where the segment is left out already. */
  add(segment: Segment, by: string): Promise<number>;
  /** False where none of that number is in force. */
  remove(id: number, by: string): Promise<boolean>;
}

/** Who leads which group, as commands change it. */
export interface GroupLeadEditor {
  /** By group, then by when they were added. */
  all(): Promise<readonly GroupLead[]>;
  /** Whoever leads a group already goes on doing so. */
  add(groupIds: readonly number[], slackUser: string, by: string): Promise<void>;
  /** The groups that the user led until then. */
  remove(groupIds: readonly number[], slackUser: string): Promise<readonly number[]>;
}

/** How well segments could do, as commands set it. */
export interface OptimalLevelEditor {
  /** One for the same segment is replaced. */
  set(segment: Segment, percent: number, by: string): Promise<void>;
  remove(segment: Segment): Promise<void>;
}

/** How far one part of the history is read. */
export interface HistoryStatus {
  readonly noun: string;
  readonly startedAt: EpochSeconds | null;
  readonly readTo: EpochSeconds | null;
  /** Where it ends; null where that is the present. */
  readonly endsAt: EpochSeconds | null;
  readonly isComplete: boolean;
  /** When its reading is expected to end; null where unknown or done. */
  readonly expectedEndAt: EpochSeconds | null;
}

/** How the sync stands, for `status`. Instants in epoch seconds. */
export interface SyncStatus {
  readonly lastSuccessAt: EpochSeconds | null;
  readonly fault: string | null;
  readonly faultSince: EpochSeconds | null;
  /** Up to when tickets are complete. */
  readonly watermarkAt: EpochSeconds | null;
  /** The tickets first, then what happened to them. */
  readonly history: readonly HistoryStatus[];
  readonly tickets: number;
  readonly deleted: number;
  readonly setAside: number;
  /** Agents whose names are forgotten, because Zendesk deleted them for good. */
  readonly forgottenAgents: number;
  /** Rules of leads' that no ticket matches, as `3 group:Billing`. */
  readonly idleRules: readonly string[];
  /** Open disputes that nobody can decide, one sentence each. */
  readonly leaderless: readonly string[];
  /** One sentence for each thing Zendesk does not give. */
  readonly missing: readonly string[];
  /** What fails by itself while the rest goes on. */
  readonly failing: readonly {
    readonly name: string;
    readonly sentence: string;
    readonly since: EpochSeconds;
  }[];
  /** How feedback to agents stands, in counts; empty while no group has it. */
  readonly feedback: readonly string[];
  /** Since the start: requests answered, and tickets that came in because they changed. */
  readonly requests: number;
  readonly changedTickets: number;
}

/** What every surface in Slack works with. */
export interface Surface {
  readonly reads: Reads;
  readonly benchmarks: BenchmarkEditor;
  readonly exclusions: ExclusionEditor;
  readonly fcrSettings: SettingsEditor;
  readonly groupLeads: GroupLeadEditor;
  readonly optimal: OptimalLevelEditor;
  readonly disputes: Disputes;
  readonly feedback: FeedbackDesk;
  readonly outbox: Outbox;
  readonly alerts: AlertMemory;
  readonly zendeskOrigin: string;
  readonly defaultChannel: string;
  readonly digestTimes: DigestTimes;
  status(): Promise<SyncStatus>;
  /** What of the account settings can be about, by name. */
  account(): Promise<AccountNames>;
  /** The tags and macros of the latest tickets. */
  seenOnTickets(): Promise<SeenOnTickets>;
  context(): AskContext;
  /** Whether a Slack user may change benchmarks. */
  isLead(userId: string): Promise<boolean>;
  /** Whether a Slack user leads a group of Zendesk's; those who may change benchmarks lead every one. */
  isLeadOf(userId: string, groupId: number): Promise<boolean>;
  /** Those who lead every group, user groups by their members; throws a UserError where Slack does not say who they are. */
  everyLead(): Promise<readonly string[]>;
  /** Whom a Slack user has confirmed to be in Zendesk; empty where that is nobody. */
  agentIdsOf(userId: string): Promise<readonly number[]>;
  /** Whether an agent is matched to a Slack user who has not confirmed it. */
  isUnconfirmed(userId: string): Promise<boolean>;
  /** Whether anyone is configured as a lead. */
  readonly hasLeads: boolean;
}
