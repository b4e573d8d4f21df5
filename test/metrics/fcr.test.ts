import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/fcr.ts';
import { about, asked, hour, reply, type Told, told } from '../domain/fcr/telling.ts';

const moments = [asked, reply(5)];
const countedAt = (more: Told) =>
  metric
    .measureEach(about(moments, more), told(moments, more))
    .map(({ state, from = 0, at }) => [state, from, at]);

describe('a verdict that stands from before the first contact', () => {
  it('of an exception is counted where the first contact is, once there is one', () => {
    const fcr = { exceptions: [{ name: 'staff', tag: 'staff_test' }] };
    expect(countedAt({ fcr, ticket: { tags: ['staff_test'] } })).toEqual([
      ['exception', hour(0), hour(0)],
      ['exception', hour(5), hour(5)],
    ]);
  });

  it('of a lead is too', () => {
    const ruling = { at: hour(2), verdict: 'exception', reason: 'duplicate', by: 'U1' } as const;
    expect(countedAt({ past: { ruling } })).toEqual([
      ['waiting', hour(0), hour(0)],
      ['exception', hour(2), hour(0)],
      ['exception', hour(5), hour(5)],
    ]);
  });
});
