import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/domain/response.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { metric } from '../../src/metrics/csat-supplied.ts';
import { ANSWERED_AT, response } from '../support/responses.ts';

const good = { at: ANSWERED_AT, state: 'value', value: 1 };
const bad = { at: ANSWERED_AT, state: 'value', value: 0 };

describe('supplied customer satisfaction counts a response', () => {
  it.each<[string, Partial<Response>, readonly number[] | null, object | null]>([
    ['of 5 as good', { score: 5 }, null, good],
    ['of 4 as good', { score: 4 }, null, good],
    ['of 3 as not good', { score: 3 }, null, bad],
    ['of 2 as not good', { score: 2 }, null, bad],
    ['of 1, or plainly bad, as not good', { score: 1 }, null, bad],
    ['of 4 as not good where only 5 is', { score: 4 }, [5], bad],
    ['of 5, or plainly good, as good where only 5 is', { score: 5 }, [5], good],
    ['of 3 as good where the team says so', { score: 3 }, [3, 4, 5], good],
    ['on a ticket as one without', { score: 5, ticketId: 9 }, null, good],
    ['on a recommendation not at all', { kind: 'nps', score: 5 }, null, null],
    ['on effort not at all', { kind: 'ces', score: 5 }, null, null],
  ])('%s', (_story, parts, goodPoints, expected) => {
    const settings = { ...DEFAULT_SETTINGS, goodPoints };
    expect(metric.measureResponse(response({ kind: 'csat', ...parts }), settings)).toEqual(expected);
  });

  it('beside the satisfaction Zendesk knows of, where somebody asks for it', () => {
    expect(metric).toMatchObject({ isSecondary: true, minimumSample: 30, anchor: 'at' });
    expect(metric.settledRule?.(DEFAULT_SETTINGS)).toBe('4, 5 of 5 points are good');
  });
});
