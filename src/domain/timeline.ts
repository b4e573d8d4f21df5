import type { EpochSeconds } from './ticket.ts';
import type { Words } from './words/words.ts';

/** What happened to a ticket: a comment, a change of one of these fields, or a macro that was applied. */
export const TIMELINE_KINDS = [
  'comment',
  'status',
  'group_id',
  'assignee_id',
  'requester_id',
  'priority',
  'schedule_id',
  'tags',
  'macro',
] as const;

export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Who acted where Zendesk names nobody: triggers, automations and Zendesk itself. */
export const SYSTEM_ACTOR = -1;

/** Who wrote a comment that came without its author. */
export const UNKNOWN_ACTOR = 0;

/** One thing that happened to a ticket, as the ticket event export tells it; never anybody's words. */
export interface TimelineEvent {
  /** Of Zendesk's, unique together with the kind. */
  readonly id: number;
  readonly ticketId: number;
  readonly at: EpochSeconds;
  readonly kind: TimelineKind;
  /** A comment's author, or who made the change; -1 where it was the system, 0 where it is not told. */
  readonly actorId: number;
  /** How it came, in Zendesk's lower-case words (`email`, `web`, `rule`, …), or null where it is not said. */
  readonly channel: string | null;
  /** Whether a comment is public; null for changes. */
  readonly isPublic: boolean | null;
  /** The new value of a field (for tags a JSON array of those added), or the macro's id; null for comments and emptied fields. */
  readonly value: string | null;
  /** The value before (for tags a JSON array of those removed); null where there was none. */
  readonly previous: string | null;
  /** What a public comment amounts to; null for anything else, and where it was not read when it came. */
  readonly words: Words | null;
}
