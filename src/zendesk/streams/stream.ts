import type { StreamName } from '../../domain/stream.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { ZendeskClient } from '../client.ts';
import type { SyncStore } from '../sync-store.ts';

/** How far a stream has come, told after every saved page. */
export interface StreamProgress {
  readonly stream: StreamName;
  /** Records of this page. */
  readonly records: number;
  readonly startedAt: EpochSeconds | null;
  readonly watermarkAt: EpochSeconds | null;
  readonly isEnd: boolean;
}

/** What every stream works with. */
export interface StreamContext {
  readonly client: ZendeskClient;
  readonly store: SyncStore;
  now(): EpochSeconds;
  onProgress(progress: StreamProgress): void;
}

/** Zendesk never gives out the most recent minute. */
export const HELD_BACK_SECONDS = 60;
