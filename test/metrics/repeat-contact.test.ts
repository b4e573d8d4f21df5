import { describe, expect, it } from 'vitest';
import type { Past } from '../../src/domain/past.ts';
import { metric } from '../../src/metrics/repeat-contact.ts';
import { hour, LEFT_OUT, pastOf } from '../support/past.ts';
import { measured, none, ticket } from '../support/ticket.ts';

const after = (value: number | null) => ({ state: 'value', value });
const solved = ticket({ status: 'solved', metricSet: { solvedAt: hour(2) } });

describe('the repeat contact after a ticket that', () => {
  it.each<[string, Partial<Past>, object]>([
    ['settled it', {}, after(null)],
    ['brings its requester back an hour later', { cameBackAt: hour(3) }, after(60)],
    ['brings its requester back in the second of the solve', { cameBackAt: hour(2) }, after(0)],
    ['is followed up', { followedUpAt: hour(26) }, after(24 * 60)],
    ['is followed up before another one comes', { cameBackAt: hour(9), followedUpAt: hour(4) }, after(120)],
    ['is followed up after another one came', { cameBackAt: hour(4), followedUpAt: hour(9) }, after(120)],
    ['brings its requester back months later', { cameBackAt: hour(2 + 24 * 90) }, after(90 * 1440)],
  ])('%s', (_story, parts, expected) => {
    expect(measured(metric, solved, pastOf([], parts))).toEqual(expected);
  });

  it('is closed counts as one that is solved', () => {
    expect(measured(metric, { ...solved, status: 'closed' }, pastOf([], { cameBackAt: hour(3) }))).toEqual(
      after(60),
    );
  });

  it('an agent opened counts like any other', () => {
    const opened = { ...solved, isSubmitterAgent: true, submitterId: 9 };
    expect(measured(metric, opened, pastOf([], { cameBackAt: hour(3) }))).toEqual(after(60));
  });

  it('is not solved now is not measured', () => {
    expect(measured(metric, { ...solved, status: 'open' })).toEqual(none('reopenedNotSolved'));
    expect(measured(metric, ticket())).toEqual(none('unsolved'));
  });

  it('was solved at an instant nobody tells is unknown (A017)', () => {
    expect(measured(metric, ticket({ status: 'solved', metricSet: null }))).toEqual(none('unknown'));
  });

  it.each(LEFT_OUT)('%s is left out', (_story, parts, state) => {
    expect(measured(metric, { ...solved, ...parts }, pastOf([], { cameBackAt: hour(3) }))).toEqual(
      none(state),
    );
  });
});

describe('repeat contacts', () => {
  it('are asked within a week, or as asked, of the last solve', () => {
    expect(metric).toMatchObject({
      anchor: 'lastSolvedAt',
      horizonDays: 7,
      otherHorizons: [14, 30],
      better: 'lower',
    });
  });
});
