import { type FieldValues } from './mapped-field.ts';

/** An instant as whole seconds since the Unix epoch, the resolution of Zendesk's own timestamps. */
export type EpochSeconds = number;

/** One duration as Zendesk keeps it: whole minutes by the calendar and within business hours. */
export interface DualMinutes {
  readonly calendar: number | null;
  readonly business: number | null;
}

/** The native per-ticket values of Zendesk's `metric_set` that we use. */
export interface MetricSet {
  readonly reply: DualMinutes;
  /** Only messaging tickets carry seconds; they have no business value. */
  readonly replySeconds: number | null;
  readonly firstResolution: DualMinutes;
  readonly fullResolution: DualMinutes;
  /** Time in pending, in new, open and on hold, and in on hold alone. */
  readonly agentWait: DualMinutes;
  readonly requesterWait: DualMinutes;
  readonly onHold: DualMinutes;
  readonly groupStations: number | null;
  readonly assigneeStations: number | null;
  /** Public agent replies; null where Zendesk does not say. */
  readonly replies: number | null;
  readonly reopens: number | null;
  readonly solvedAt: EpochSeconds | null;
}

/** What a customer said; only surveys with five points know neutral. */
export type Score = 'good' | 'neutral' | 'bad';

/** What Zendesk said of one ticket when it last changed. */
export interface Ticket {
  readonly id: number;
  readonly subject: string;
  /** The status category: new, open, pending, hold, solved, closed or deleted; unknown ones keep their text. */
  readonly status: string;
  readonly createdAt: EpochSeconds;
  /** When Zendesk last changed it in any way, its times included; 0 where that is not known. */
  readonly generatedAt: EpochSeconds;
  readonly channel: string;
  readonly isMessaging: boolean;
  readonly isPublic: boolean;
  /** Whether only AI agents have handled it. */
  readonly isAiOnly: boolean;
  readonly priority: string | null;
  readonly type: string | null;
  readonly tags: readonly string[];
  readonly groupId: number | null;
  readonly assigneeId: number | null;
  readonly formId: number | null;
  readonly brandId: number | null;
  readonly organizationId: number | null;
  readonly requesterId: number | null;
  readonly submitterId: number | null;
  readonly isSubmitterAgent: boolean;
  readonly customStatusId: number | null;
  /** The problem ticket this incident is linked to. */
  readonly problemId: number | null;
  /** The closed ticket that this one follows up. */
  readonly followUpOfId: number | null;
  /** Equal for subjects about the same matter; null where there is none to tell by. */
  readonly matter: number | null;
  /** Null where the ticket came without its metric set, so that its reply state is unknown. */
  readonly metricSet: MetricSet | null;
}

const UNSOLVED = new Set(['new', 'open', 'pending', 'hold']);

/** Whether the ticket is new, open, pending or on hold. */
export const isUnsolved = ({ status }: { readonly status: string }): boolean => UNSOLVED.has(status);

/** Whether the ticket is solved or closed now. */
export const isSolved = (ticket: Ticket): boolean => ticket.status === 'solved' || ticket.status === 'closed';

/** A ticket as a page of Zendesk's brings it, before the store knows who its submitter is. */
export interface TicketRecord extends Omit<Ticket, 'createdAt' | 'isSubmitterAgent'> {
  /** A deleted ticket may come without it. */
  readonly createdAt: EpochSeconds | null;
  /** Moves with changes people make, not with Zendesk's own. */
  readonly updatedAt: EpochSeconds | null;
  /** What its mapped fields hold; absent where that is not told. */
  readonly answers?: FieldValues;
}

/** A satisfaction rating, or a survey that was offered and not answered; group and assignee are those of that moment. */
export interface RatingRecord {
  readonly id: number;
  readonly ticketId: number;
  readonly score: Score | 'offered';
  readonly groupId: number | null;
  readonly assigneeId: number | null;
  readonly createdAt: EpochSeconds;
  readonly updatedAt: EpochSeconds;
}

/** An answer to one of the newer surveys. */
export interface SurveyRecord {
  /** A ULID, which tells when the response began. */
  readonly id: string;
  readonly ticketId: number;
  readonly score: Score;
  /** The points given, by the survey's own scale. */
  readonly points: number | null;
  readonly createdAt: EpochSeconds;
  /** Until then the answer can be changed. */
  readonly expiresAt: EpochSeconds | null;
}
