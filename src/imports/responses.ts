import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DRIVERS, type NewResponse, type ResponseKind } from '../domain/response.ts';
import type { EffortScale } from '../domain/settings.ts';
import {
  cell,
  oneOf,
  organization,
  pastInstant,
  type Reading,
  satisfaction,
  ticketId,
  wholeNumber,
} from './cells.ts';
import type { Columns } from './columns.ts';
import type { GoodRow, RowKind } from './row-kind.ts';

/** Of a customer's reason, so much is kept. */
const REASON_CHARACTERS = 1000;

const COLUMNS: Columns = {
  date: { isNeeded: true, aliases: 'at responded_at answered_at response_date created_at timestamp' },
  score: { isNeeded: true, aliases: 'rating answer nps nps_score ces ces_score csat csat_score' },
  organization: { aliases: 'organisation organization_id organization_name company account' },
  ticket: { aliases: 'ticket_id ticket_number zendesk_ticket' },
  reason: { aliases: 'comment why feedback verbatim' },
  id: { aliases: 'response_id survey_response_id' },
};

/** Answers to a survey; those on effort need the scale they were given on. */
export function responseRows(
  kind: ResponseKind,
  reading: Reading,
  ces: EffortScale | null,
): RowKind<NewResponse> {
  const row = z.object({
    date: pastInstant(reading),
    score: scoreOf(kind, ces),
    organization: organization(reading).optional(),
    ticket: ticketId.optional(),
    reason: cell.transform(clipped).optional(),
    driver: oneOf(DRIVERS).optional(),
    id: cell.max(200, 'is longer than 200 characters').optional(),
  });
  return {
    columns: kind === 'ces' ? { ...COLUMNS, driver: {} } : COLUMNS,
    schema: row.transform(({ id, ...said }) =>
      goodRow(kind, id === undefined ? null : [reading.source, id], said),
    ),
  };
}

/** Half of a character would not be stored as what it is, and so never be found equal again. */
const clipped = (text: string): string => text.slice(0, REASON_CHARACTERS).replace(/\p{Surrogate}$/u, '');

function scoreOf(kind: ResponseKind, ces: EffortScale | null) {
  if (kind === 'nps') return wholeNumber(0, 10);
  if (kind === 'csat') return satisfaction;
  if (!ces) throw new Error('Answers on effort cannot be read without their scale');
  return wholeNumber(ces.low, ces.high);
}

interface Said {
  readonly date: number;
  readonly score: number;
  readonly organization?: number | undefined;
  readonly ticket?: number | undefined;
  readonly reason?: string | undefined;
  readonly driver?: NewResponse['driver'] | undefined;
}

/** Who gave a row its id is part of its name: two tools may both begin with 1. */
function goodRow(
  kind: ResponseKind,
  name: readonly [source: string, id: string] | null,
  said: Said,
): GoodRow<NewResponse> {
  const response = {
    kind,
    at: said.date,
    score: said.score,
    ticketId: said.ticket ?? null,
    organizationId: said.organization ?? null,
    driver: said.driver ?? null,
    reason: said.reason ?? null,
  };
  const meaning = JSON.stringify(response);
  return {
    isNamed: name !== null,
    meaning,
    key: digest(name === null ? meaning : JSON.stringify([kind, ...name])),
    keep: (content) => ({ ...response, content }),
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 27);
