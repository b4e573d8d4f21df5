import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { AskContext } from '../reports/ask.ts';
import type { Reads } from '../reports/reads.ts';
import type { AlertMemory } from './alerts/watch.ts';
import type { DigestTimes } from './digests/slots.ts';
import type { Outbox } from './outbox.ts';

/** Benchmarks as commands change them. */
export interface BenchmarkEditor {
  /** Saves a benchmark; one for the same metric and segment is replaced. */
  save(benchmark: Omit<Benchmark, 'id'>, by: string): Promise<void>;
  /** False where there is none of that number. */
  remove(id: number): Promise<boolean>;
}

/** How the sync stands, for `status`. Instants in epoch seconds. */
export interface SyncStatus {
  readonly lastSuccessAt: EpochSeconds | null;
  readonly fault: string | null;
  readonly faultSince: EpochSeconds | null;
  /** Where the history starts, and up to where it is read. */
  readonly startedAt: EpochSeconds | null;
  readonly watermarkAt: EpochSeconds | null;
  readonly completedAt: EpochSeconds | null;
  /** When the history's reading is expected to end; null where unknown or done. */
  readonly expectedEndAt: EpochSeconds | null;
  readonly tickets: number;
  readonly deleted: number;
  readonly setAside: number;
  /** Agents whose names are forgotten, because Zendesk deleted them for good. */
  readonly forgottenAgents: number;
  /** One sentence for each thing Zendesk does not give. */
  readonly unavailable: readonly string[];
}

/** What every surface in Slack works with. */
export interface Surface {
  readonly reads: Reads;
  readonly benchmarks: BenchmarkEditor;
  readonly outbox: Outbox;
  readonly alerts: AlertMemory;
  readonly zendeskOrigin: string;
  readonly defaultChannel: string;
  readonly digestTimes: DigestTimes;
  status(): Promise<SyncStatus>;
  context(): AskContext;
  /** Whether a Slack user may change benchmarks. */
  isLead(userId: string): Promise<boolean>;
  /** Whether anyone is configured as a lead. */
  readonly hasLeads: boolean;
}
