import type { EpochSeconds } from './ticket.ts';

/** What is said of an organization in a month; what is not said is unknown, and never zero. Revenue in one currency, whatever it is. */
export interface AccountFacts {
  /** Recurring revenue at the month's start. */
  readonly mrrStart?: number;
  readonly expansion?: number;
  readonly contraction?: number;
  readonly churn?: number;
  readonly renewalDue?: EpochSeconds;
  readonly committed?: boolean;
  readonly active?: boolean;
  readonly onboardingStarted?: EpochSeconds;
  readonly onboarded?: EpochSeconds;
  readonly milestonesMet?: number;
  readonly milestonesDefined?: number;
  readonly goalReached?: boolean;
  readonly engagementsPositive?: number;
  readonly engagementsNegative?: number;
}

/** The facts of an organization in one calendar month, YYYY-MM. */
export interface AccountMonth {
  readonly organizationId: number;
  readonly month: string;
  readonly facts: AccountFacts;
}
