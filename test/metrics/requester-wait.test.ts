import { describe, expect, it } from 'vitest';
import { metric as agentWait } from '../../src/metrics/agent-wait.ts';
import { metric as onHold } from '../../src/metrics/on-hold.ts';
import { metric as requesterWait } from '../../src/metrics/requester-wait.ts';
import { measured, ticket } from '../support/ticket.ts';

const NATIVE = {
  requesterWait: { calendar: 90, business: 60 },
  agentWait: { calendar: 30, business: 0 },
  onHold: { calendar: 20, business: null },
  solvedAt: 1_800_000_000,
};
const solved = ticket({ status: 'solved', metricSet: NATIVE });
const none = (state: string) => ({ state, value: null });

const WAITS = [
  [requesterWait, { state: 'value', value: 90, businessValue: 60 }],
  [agentWait, { state: 'value', value: 30, businessValue: 0 }],
  [onHold, { state: 'value', value: 20, businessValue: null }],
] as const;

describe.each(WAITS)('$0.id of a ticket that', (metric, value) => {
  it.each([
    ['is solved', solved, value],
    ['is closed', { ...solved, status: 'closed' }, value],
    ['is reopened', { ...solved, status: 'open' }, none('reopenedNotSolved')],
    ['waits', ticket(), none('unsolved')],
    ['is pending', ticket({ status: 'pending', metricSet: { ...NATIVE, solvedAt: null } }), none('unsolved')],
    ['is solved without ever having waited', ticket({ status: 'solved' }), none('never')],
    ['came without its metric set', ticket({ status: 'solved', metricSet: null }), none('unknown')],
    ['is merged', { ...solved, tags: ['closed_by_merge'] }, none('merged')],
    ['is deleted', { ...solved, status: 'deleted' }, none('deleted')],
    ['is suspended', { ...solved, status: 'suspended' }, none('suspended')],
    ['was handled by AI alone', { ...solved, isAiOnly: true }, none('aiOnly')],
    ['is opened by an agent', { ...solved, isSubmitterAgent: true, submitterId: 9 }, value],
  ])('%s', (_story, told, expected) => {
    expect(measured(metric, told)).toEqual(expected);
  });
});

describe('a wait', () => {
  it('of no minute is zero, which is not the same as none', () => {
    const quick = ticket({ status: 'solved', metricSet: { agentWait: { calendar: 0, business: 0 } } });
    expect(measured(agentWait, quick)).toEqual({ state: 'value', value: 0, businessValue: 0 });
  });
});

describe('waits', () => {
  it.each([requesterWait, agentWait, onHold])('fall into a window by the last solve: $id', (metric) => {
    expect(metric).toMatchObject({ anchor: 'lastSolvedAt', kind: 'duration', better: 'lower' });
  });
});
