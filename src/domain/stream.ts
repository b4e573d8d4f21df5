import type { EpochSeconds } from './ticket.ts';

/** Everything that is read from Zendesk, each by itself. */
export type StreamName =
  | 'tickets'
  | 'tickets-history'
  | 'unsolved'
  | 'ratings'
  | 'surveys'
  | 'ticket-events'
  | 'ticket-events-history'
  | 'metric-events'
  | 'metric-events-history'
  | 'agents'
  | 'groups'
  | 'memberships'
  | 'organizations'
  | 'organization-fields'
  | 'users'
  | 'requesters'
  | 'brands'
  | 'forms'
  | 'ticket-fields'
  | 'statuses'
  | 'sla-policies'
  | 'schedules';

/** How far a stream of Zendesk's has been read. */
export interface StreamPosition {
  readonly cursor: string | null;
  /** Where its history starts. */
  readonly startedAt: EpochSeconds | null;
  /** The instant up to which it is complete. */
  readonly watermarkAt: EpochSeconds | null;
  /** When its end was first reached. */
  readonly completedAt: EpochSeconds | null;
}

/** Why a stream cannot be read, and when that is tried again. */
export interface StreamTrouble {
  /** Whether the plan or the role does not give it, rather than that something fails. */
  readonly isUnavailable: boolean;
  /** One sentence for people. */
  readonly sentence: string;
  readonly since: EpochSeconds;
  readonly retryAt: EpochSeconds;
  /** How often in a row. */
  readonly times: number;
}

/** Where a stream of Zendesk's stands. */
export interface StreamState extends StreamPosition {
  readonly trouble: StreamTrouble | null;
}

/** Where a stream stands of which nothing was read. */
export const UNREAD: StreamState = {
  cursor: null,
  startedAt: null,
  watermarkAt: null,
  completedAt: null,
  trouble: null,
};

/** A record that could not be read, kept by its id and the reason. */
export interface SetAside {
  readonly id: string;
  readonly reason: string;
}

/** One page of a stream. Rows and position are saved together or not at all. */
export interface StreamPage<T> {
  readonly records: readonly T[];
  readonly setAside: readonly SetAside[];
  /** Ids of what could be read, where they are not those of the records. */
  readonly readIds?: readonly string[];
  readonly position: StreamPosition;
}
