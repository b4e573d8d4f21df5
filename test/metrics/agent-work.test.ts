import { describe, expect, it } from 'vitest';
import { calendarClock, clockUnder } from '../../src/domain/schedule-at.ts';
import { metric } from '../../src/metrics/agent-work.ts';
import { again, asked, cutOff, HANDBOOK, LEFT_OUT, pastOf, reply, set } from '../support/past.ts';
import { schedule } from '../support/schedule.ts';
import { CREATED_AT, measured, none, ticket } from '../support/ticket.ts';
import type { Moment } from '../support/timeline.ts';

const worked = (value: number) => ({ state: 'value', value, businessValue: null });
const solved = ticket({ status: 'solved' });
const reopened = ticket({ status: 'open', metricSet: { solvedAt: CREATED_AT + 3600 } });

describe('agent work time of a ticket that', () => {
  it.each<[string, readonly Moment[], object]>([
    ['is solved at once from new', [asked, set(2, 'solved')], worked(120)],
    ['is opened and solved', [asked, set(1, 'open'), set(3, 'solved')], worked(180)],
    [
      'is pending in between',
      [asked, set(1, 'pending'), again(5, { status: 'open' }), set(6, 'solved')],
      worked(120),
    ],
    ['is on hold in between (A026)', [asked, set(1, 'hold'), set(5, 'open'), set(6, 'solved')], worked(120)],
    [
      'is reopened and solved again',
      [asked, set(1, 'solved'), again(3, { status: 'open' }), set(7, 'solved')],
      worked(300),
    ],
    ['is closed days after its solve', [asked, set(1, 'solved'), set(97, 'closed')], worked(60)],
    ['is closed without a solve', [asked, set(4, 'closed')], worked(240)],
    [
      'is assigned, which is no status (A062)',
      [asked, set(1, 'new', { assignee: 9 }), set(2, 'solved')],
      worked(120),
    ],
    ['lived through the timeline of a handbook', HANDBOOK, worked(8.5 * 60)],
    ['is created solved', [{ ...asked, status: 'solved' }], none('never')],
    ['is created pending and solved', [{ ...asked, status: 'pending' }, set(1, 'solved')], none('never')],
    ['is solved by events not read yet (A017)', [asked, reply(1)], none('unknown')],
  ])('%s', (_story, moments, expected) => {
    expect(measured(metric, solved, pastOf(moments))).toEqual(expected);
  });

  it('is known from a change on only is unknown, not zero (A017)', () => {
    expect(measured(metric, solved, cutOff([asked, set(1, 'open'), set(2, 'solved')]))).toEqual(
      none('unknown'),
    );
    expect(measured(metric, solved)).toEqual(none('unknown'));
  });

  it('is not solved now is not measured', () => {
    const past = pastOf([asked, set(1, 'solved'), again(2, { status: 'open' })]);
    expect(measured(metric, reopened, past)).toEqual(none('reopenedNotSolved'));
    expect(measured(metric, ticket(), pastOf([asked]))).toEqual(none('unsolved'));
  });

  it.each(LEFT_OUT)('%s is left out', (_story, parts, state) => {
    expect(measured(metric, { ...solved, ...parts }, pastOf(HANDBOOK))).toEqual(none(state));
  });
});

describe('agent work time in business hours', () => {
  it('runs while the schedule is open', () => {
    const past = pastOf(HANDBOOK, { businessClock: clockUnder(schedule()) });
    // Monday 9 to 15, Tuesday 9 to 10, Wednesday 13 to 13:30.
    expect(measured(metric, solved, past)).toEqual({ state: 'value', value: 510, businessValue: 450 });
  });

  it('is the calendar where the account has no schedule', () => {
    const past = pastOf(HANDBOOK, { businessClock: calendarClock });
    expect(measured(metric, solved, past)).toEqual({ state: 'value', value: 510, businessValue: 510 });
  });
});
