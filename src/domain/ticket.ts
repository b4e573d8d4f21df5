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
  /** Public agent replies; null where Zendesk does not say. */
  readonly replies: number | null;
  readonly reopens: number | null;
  readonly solvedAt: EpochSeconds | null;
}

/** A ticket's customer rating: the latest score and the instant of the first answer. */
export interface Rating {
  readonly score: 'good' | 'bad';
  readonly firstAnsweredAt: EpochSeconds;
}

/** What Zendesk said of one ticket when it last changed. */
export interface Ticket {
  readonly id: number;
  readonly subject: string;
  /** The status category: new, open, pending, hold, solved, closed or deleted; unknown ones keep their text. */
  readonly status: string;
  readonly createdAt: EpochSeconds;
  readonly channel: string;
  readonly isMessaging: boolean;
  readonly isPublic: boolean;
  readonly priority: string | null;
  readonly type: string | null;
  readonly tags: readonly string[];
  readonly groupId: number | null;
  readonly brandId: number | null;
  readonly organizationId: number | null;
  readonly requesterId: number | null;
  readonly submitterId: number | null;
  readonly isSubmitterAgent: boolean;
  /** Null where the ticket came without its metric set, so that its reply state is unknown. */
  readonly metricSet: MetricSet | null;
  readonly rating: Rating | null;
}

const UNSOLVED = new Set(['new', 'open', 'pending', 'hold']);

/** Whether the ticket is new, open, pending or on hold. */
export const isUnsolved = ({ status }: { readonly status: string }): boolean => UNSOLVED.has(status);

/** Whether the ticket is solved or closed now. */
export const isSolved = (ticket: Ticket): boolean => ticket.status === 'solved' || ticket.status === 'closed';

/** A ticket as a page of Zendesk's brings it, before the store knows who its submitter is and how it was rated. */
export interface TicketRecord extends Omit<Ticket, 'createdAt' | 'isSubmitterAgent' | 'rating'> {
  /** A deleted ticket may come without it. */
  readonly createdAt: EpochSeconds | null;
  /** Moves with every change; 0 where the record did not come from the export. */
  readonly generatedAt: EpochSeconds;
}

/** One answer to a satisfaction survey. */
export interface RatingRecord {
  readonly id: number;
  readonly ticketId: number;
  readonly score: 'good' | 'bad';
  readonly createdAt: EpochSeconds;
  readonly updatedAt: EpochSeconds;
}

/** A group, brand or organization. */
export interface NamedRecord {
  readonly id: number;
  readonly name: string;
}

/** A human agent or admin, light agents included. */
export interface AgentRecord extends NamedRecord {
  readonly isLight: boolean;
}
