import * as fc from 'fast-check';
import { CREATED_AT } from './ticket.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type Moment, OTHER_CUSTOMER } from './timeline.ts';

/** The seconds within which random lives take place. */
export const LIFETIME = 360_000;

const who = fc.constantFrom(CUSTOMER, OTHER_CUSTOMER, AGENT, LIGHT_AGENT, -1);
const status = fc.constantFrom('open', 'pending', 'hold', 'solved', 'solved', 'closed', 'deleted');
const anyMoment = fc.record(
  {
    at: fc.integer({ min: 0, max: LIFETIME }).map((seconds) => CREATED_AT + seconds),
    says: who,
    status,
    by: who,
    group: fc.constantFrom(10, 11, null),
  },
  { requiredKeys: ['at'] },
);

/** Any life of a ticket that a customer creates with a question. */
export const anyLife: fc.Arbitrary<Moment[]> = fc
  .array(anyMoment, { maxLength: 12 })
  .map((moments) => [
    { at: CREATED_AT, says: CUSTOMER, status: 'new' },
    ...moments.sort((a, b) => a.at - b.at),
  ]);
