import type { EpochSeconds } from './ticket.ts';

export type StreamName =
  | 'tickets'
  | 'unsolved'
  | 'ratings'
  | 'groups'
  | 'agents'
  | 'organizations'
  | 'brands';

/** Where a stream of Zendesk's stands. */
export interface StreamState {
  readonly cursor: string | null;
  /** Where its history starts. */
  readonly startedAt: EpochSeconds | null;
  /** The instant up to which it is complete. */
  readonly watermarkAt: EpochSeconds | null;
  /** When its end was first reached. */
  readonly completedAt: EpochSeconds | null;
  /** One sentence on why Zendesk does not give it, or null. */
  readonly unavailable: string | null;
}

/** A record that could not be read, kept by its id and the reason. */
export interface SetAside {
  readonly id: string;
  readonly reason: string;
}

/** One page of a stream. Rows and state are saved together or not at all. */
export interface StreamPage<T> {
  readonly records: readonly T[];
  readonly setAside: readonly SetAside[];
  readonly state: StreamState;
}
