import type { EpochSeconds } from './ticket.ts';

/** What customers are asked for elsewhere than in Zendesk. */
export const RESPONSE_KINDS = ['nps', 'ces', 'csat'] as const;

export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** What made it hard or easy for a customer. */
export const DRIVERS = ['navigation', 'clarity', 'simplicity'] as const;

export type Driver = (typeof DRIVERS)[number];

/** A customer's answer to a survey that Zendesk does not hold. */
export interface Response {
  readonly id: number;
  readonly kind: ResponseKind;
  readonly at: EpochSeconds;
  /** 0–10 for nps, on the team's own scale for ces, 1–5 for csat, where a plain good is 5 and a plain bad 1. */
  readonly score: number;
  readonly ticketId: number | null;
  readonly organizationId: number | null;
  readonly driver: Driver | null;
  /** Why they answered so, in their own words. */
  readonly reason: string | null;
  /** Who supplied it. */
  readonly source: string;
}

/** A response before it is stored. */
export interface NewResponse extends Omit<Response, 'id' | 'source'> {
  /** What makes it one: the same again is the same response. */
  readonly content: string;
}
