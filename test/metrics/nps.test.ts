import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/domain/response.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { metric } from '../../src/metrics/nps.ts';
import { ANSWERED_AT, response } from '../support/responses.ts';

const promoter = { at: ANSWERED_AT, state: 'promoter', value: 1 };
const passive = { at: ANSWERED_AT, state: 'passive', value: 0 };
const detractor = { at: ANSWERED_AT, state: 'detractor', value: -1 };

describe('the net promoter score counts a response', () => {
  it.each<[string, Partial<Response>, object | null]>([
    ['with 10 for us', { score: 10 }, promoter],
    ['with 9 for us', { score: 9 }, promoter],
    ['with 8 on neither side', { score: 8 }, passive],
    ['with 7 on neither side', { score: 7 }, passive],
    ['with 6 against us', { score: 6 }, detractor],
    ['with 5 against us', { score: 5 }, detractor],
    ['with 1 against us', { score: 1 }, detractor],
    ['with 0 against us, since it is an answer and no blank', { score: 0 }, detractor],
    ['on a ticket as one without', { ticketId: 7, score: 10 }, promoter],
    ['of an organization as one of nobody known', { organizationId: 11, score: 3 }, detractor],
    ['with a reason as one without', { reason: 'Slow', score: 7 }, passive],
    ['on effort not at all', { kind: 'ces', score: 7 }, null],
    ['on satisfaction not at all', { kind: 'csat', score: 5 }, null],
  ])('%s', (_story, parts, expected) => {
    expect(metric.measureResponse(response(parts), DEFAULT_SETTINGS)).toEqual(expected);
  });

  it('in the window it was given in, and is not shown below 30 of them', () => {
    expect(metric).toMatchObject({ anchor: 'at', kind: 'score', minimumSample: 30, needs: 'responses' });
  });
});
