import { describe, expect, it } from 'vitest';
import { unitOf } from '../../src/domain/metric.ts';
import { metric } from '../../src/metrics/assignee-stations.ts';
import { after, asked, cutOff, LEFT_OUT, pastOf, reply, set } from '../support/past.ts';
import { CREATED_AT, measured, none, ticket } from '../support/ticket.ts';
import type { Moment } from '../support/timeline.ts';

const through = (assigneeStations: number | null, status = 'solved') =>
  ticket({ status, metricSet: { assigneeStations, solvedAt: CREATED_AT + 3600 } });
const value = (stations: number) => ({ state: 'value', value: stations });
const routed = (stations: number) => ({ state: 'routed', value: stations });
const to = (hours: number, assignee: number | null): Moment => after(hours, { assignee, by: 9 });

const start = { ...asked, assignee: 10 };
const solved = set(9, 'solved');

describe('the assignee stations of a ticket that', () => {
  it.each<[string, number | null, readonly Moment[], object]>([
    ['stays with one agent', 1, [start, reply(1), solved], value(1)],
    ['is handed on after the first reply', 2, [start, reply(1), to(2, 11), solved], value(2)],
    ['is routed before the first reply', 2, [start, to(1, 11), reply(2), solved], routed(1)],
    [
      'is routed twice and then handed on',
      4,
      [start, to(1, 11), to(2, 12), reply(3), to(4, 13), solved],
      routed(2),
    ],
    ['is handed on with the first reply', 2, [start, reply(1, { assignee: 11 }), solved], value(2)],
    ['is assigned to its first agent before the reply', 1, [asked, to(1, 10), reply(2), solved], value(1)],
    ['is taken from its agent and given to another', 2, [start, to(1, null), to(2, 11), reply(3)], routed(1)],
    [
      'a machine answers before it is handed on',
      2,
      [start, reply(1, { says: -1 }), to(2, 11), reply(3)],
      routed(1),
    ],
    ['is never replied to', 3, [start, to(1, 11), to(2, 12), solved], value(3)],
    ['has fewer stations by Zendesk than by its events', 1, [start, to(1, 11), reply(2), solved], value(1)],
    ['was never assigned', 0, [asked, reply(1), solved], none('none')],
    ['Zendesk does not tell the stations of', null, [start, reply(1), solved], none('unknown')],
  ])('%s', (_story, stations, moments, expected) => {
    expect(measured(metric, through(stations), pastOf(moments))).toEqual(expected);
  });

  it('is not known from its creation on are the native ones', () => {
    expect(measured(metric, through(3))).toEqual(value(3));
    expect(measured(metric, through(3), cutOff([start, to(1, 11), reply(2)]))).toEqual(value(3));
  });

  it('came without its metric set are unknown', () => {
    expect(measured(metric, ticket({ status: 'solved', metricSet: null }))).toEqual(none('unknown'));
  });

  it('is open are not measured', () => {
    expect(measured(metric, through(2, 'open'))).toEqual(none('reopenedNotSolved'));
    expect(measured(metric, ticket({ metricSet: { assigneeStations: 2 } }))).toEqual(none('unsolved'));
  });

  it.each(LEFT_OUT)('%s are left out', (_story, parts, state) => {
    expect(measured(metric, { ...through(2), ...parts })).toEqual(none(state));
  });

  it('are an average', () => {
    expect(unitOf(metric)).toBe('stations per ticket');
  });
});
