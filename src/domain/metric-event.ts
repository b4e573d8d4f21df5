import type { EpochSeconds } from './ticket.ts';

/** One event of a ticket's SLA clocks, as the metric event export tells it. */
export interface MetricEvent {
  readonly id: number;
  readonly ticketId: number;
  /** `reply_time`, `resolution_time`, `requester_wait_time` …; unknown ones keep their text. */
  readonly metric: string;
  /** Counts a metric's clocks on the ticket from 1; of `reply_time`, 1 is the first reply. */
  readonly instanceId: number;
  /** `activate`, `pause`, `fulfill`, `apply_sla`, `apply_group_sla`, `breach`, `update_status`; unknown ones keep their text. */
  readonly type: string;
  readonly at: EpochSeconds;
  /** The target that `apply_sla` sets. */
  readonly targetMinutes: number | null;
  readonly isBusiness: boolean | null;
  /** A number, or a ULID for group SLA policies. */
  readonly policyId: string | null;
  /** Minutes since the clock's activation, told by `update_status`. */
  readonly calendarMinutes: number | null;
  readonly businessMinutes: number | null;
  /** Whether Zendesk took it back, as it does with a breach whose policy has changed. */
  readonly isDeleted: boolean;
}
