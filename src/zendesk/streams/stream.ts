import { type MappedField } from '../../domain/settings.ts';
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
  /** Where it ends, for a stretch of the past; null for what goes on to the present. */
  readonly endsAt: EpochSeconds | null;
  readonly isEnd: boolean;
}

/** What every stream works with. */
export interface StreamContext {
  readonly client: ZendeskClient;
  readonly store: SyncStore;
  /** Where the history starts. */
  readonly historyStart: EpochSeconds;
  /** The fields that hold customers' answers. */
  readonly fields: readonly MappedField[];
  now(): EpochSeconds;
  /** Whether there is time for another page of the past, before the present has its turn again. */
  hasTime(): boolean;
  onProgress(progress: StreamProgress): void;
}

/** One kind of thing that is read from Zendesk. */
export interface Stream {
  readonly name: StreamName;
  /** What its absence costs, in words that follow "not available: "; null where nothing works without it. */
  readonly cost: string | null;
  /** How old it may get, in seconds; 0 is read with every pass. */
  readonly everySeconds: number;
  /** The stream without which it tells nothing of use. */
  readonly serves?: StreamName;
  /** Whether it reads the past, which waits until the present is read. */
  readonly isHistory?: true;
  /** Reads on from where the stream stands, to its end or as long as there is time. */
  read(context: StreamContext): Promise<void>;
}

/** Zendesk never gives out the most recent minute. */
export const HELD_BACK_SECONDS = 60;
/** A start time has to lie more than a minute back, by a clock that may differ from ours. */
export const START_MARGIN_SECONDS = 120;
/** Lists that rarely change. */
export const HOURLY = 3600;
