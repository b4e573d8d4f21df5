import type { EpochSeconds } from './ticket.ts';

/** A span of a week in minutes since Sunday 00:00 local time, start inclusive, end exclusive; 0 to 10,080. */
export interface WeeklyInterval {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Whole local days, both included, as YYYY-MM-DD. */
export interface Holiday {
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
}

/** Business hours as Zendesk has them. The first created is the default of every ticket. */
export interface Schedule {
  readonly id: number;
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
  readonly intervals: readonly WeeklyInterval[];
  readonly holidays: readonly Holiday[];
  readonly createdAt: EpochSeconds;
}

/** A schedule as it was from an instant on; without one, as it has always been. */
export interface ScheduleVersion extends Schedule {
  readonly validFrom?: EpochSeconds;
  /** Whether from then on it is none of the account's any more. */
  readonly isDeleted?: boolean;
}
