import { describe, expect, it } from 'vitest';
import { sparedBy, type Touches, touchesOf } from '../../../src/domain/fcr/touches.ts';
import { NOTHING_KNOWN } from '../../../src/domain/past.ts';
import { cutOff } from '../../support/past.ts';
import { again, asked, holds, reply, set, settles, told } from './telling.ts';

const took = (extraReplies: number, workMinutes: number | null, isBusiness = false): Touches => ({
  extraReplies,
  workMinutes,
  isBusiness,
});
const alike = (count: number, touches: Touches): Touches[] => Array.from({ length: count }, () => touches);

describe('what a ticket took', () => {
  it.each([
    ['one answer', [asked, settles(1)], 0, 60],
    [
      'two replies, waiting for the customer in between',
      [asked, reply(1, { status: 'pending' }), again(9, { status: 'open' }), settles(10)],
      1,
      120,
    ],
    ['a holding reply too', [asked, holds(1), settles(2)], 1, 120],
    ['no reply', [asked, set(1, 'solved')], 0, 60],
    ['no solve yet', [asked, reply(1)], 0, null],
  ])('in %s', (_name, moments, extraReplies, workMinutes) => {
    expect(touchesOf(told(moments))).toEqual(took(extraReplies, workMinutes));
  });

  it('is not known where its beginning is not', () => {
    expect([touchesOf(NOTHING_KNOWN), touchesOf(cutOff([asked, settles(1)]))]).toEqual([null, null]);
  });

  it('is told in business hours where a schedule is in force', () => {
    const schedule = { id: 1, name: '', timeZone: 'UTC', createdAt: 0, intervals: [], holidays: [] };
    const past = told([asked, settles(1)], {
      past: { businessClock: (start, end) => (end - start) / 2, scheduleFor: () => schedule },
    });
    expect(touchesOf(past)).toEqual(took(0, 30, true));
  });
});

describe('what one more resolved at first contact spares', () => {
  const quick = alike(5, took(0, 30));
  it.each([
    [
      'the mean of both',
      quick,
      [...alike(4, took(1, 90)), took(3, 140)],
      { extraReplies: 1.4, workMinutes: 70, isFew: false },
    ],
    [
      'no time where either side has too few',
      alike(4, took(0, 30)),
      alike(9, took(2, 90)),
      { extraReplies: 2, workMinutes: null, isFew: false },
    ],
    [
      'little to go by with too few',
      quick,
      alike(4, took(2, 90)),
      { extraReplies: 2, workMinutes: null, isFew: true },
    ],
    [
      'only the time that is known',
      [...quick, took(0, null)],
      [...alike(5, took(1, 50)), took(1, null)],
      { extraReplies: 1, workMinutes: 20, isFew: false },
    ],
    [
      'less than nothing where the quick ones took longer',
      alike(5, took(0, 90)),
      alike(5, took(1, 30)),
      { workMinutes: -60 },
    ],
  ])('is %s', (_name, resolved, others, expected) => {
    expect(sparedBy(resolved, others)).toMatchObject(expected);
  });

  it('is nothing where all were resolved', () => {
    expect(sparedBy(quick, [])).toBeNull();
  });

  it('mixes no calendar hours into business hours', () => {
    expect(sparedBy(alike(5, took(0, 30, true)), alike(5, took(0, 30)))?.isBusiness).toBe(false);
  });
});
