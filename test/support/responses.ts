import type { Response } from '../../src/domain/response.ts';
import { at } from './ticket.ts';

export const ANSWERED_AT = at('2026-11-16T11:00:00Z');

/** An imported answer; what is not given is that of a promoter who says no more. */
export const response = (parts: Partial<Response> = {}): Response => ({
  id: 1,
  kind: 'nps',
  at: ANSWERED_AT,
  score: 9,
  ticketId: null,
  organizationId: null,
  driver: null,
  reason: null,
  source: 'Delighted',
  ...parts,
});
