import { describe, expect, it } from 'vitest';
import type { Past } from '../../src/domain/past.ts';
import { UNKNOWN_ACTOR } from '../../src/domain/timeline.ts';
import { metric } from '../../src/metrics/bot-share.ts';
import { after, again, asked, cutOff, HANDBOOK, hour, pastOf, REMOVED, reply, set } from '../support/past.ts';
import { measured, none, ticket } from '../support/ticket.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type Moment } from '../support/timeline.ts';

const hit = { state: 'value', value: 1 };
const miss = { state: 'value', value: 0 };
const back = { state: 'cameBack', value: 1 };
const solved = ticket({ status: 'solved', metricSet: { solvedAt: hour(1) } });
const byBot = set(1, 'solved', { by: -1 });

describe('solved without an agent, of a ticket that', () => {
  it.each<[string, readonly Moment[], object]>([
    ['a bot answers and solves', [asked, reply(0.5, { says: -1 }), byBot], hit],
    [
      'an AI agent answers, told as a light one, and solves',
      [asked, reply(0.5, { says: LIGHT_AGENT }), set(1, 'solved', { by: LIGHT_AGENT })],
      hit,
    ],
    ['the customer solves', [asked, set(1, 'solved', { by: CUSTOMER })], hit],
    ['an automation solves unanswered', [asked, byBot], hit],
    ['a rule answers in the name of an agent', [asked, reply(0.5, { channel: 'rule' }), byBot], hit],
    [
      'somebody unknown writes on, so that it may have been an agent',
      [asked, reply(0.5, { says: UNKNOWN_ACTOR }), byBot],
      { state: 'unknown', value: null },
    ],
    [
      'somebody unknown solves',
      [asked, set(1, 'solved', { by: UNKNOWN_ACTOR })],
      { state: 'unknown', value: null },
    ],
    [
      'somebody unknown and an agent write on',
      [asked, reply(0.4, { says: UNKNOWN_ACTOR }), reply(0.5), byBot],
      miss,
    ],
    ['an agent answers and a bot solves', [asked, reply(0.5), byBot], miss],
    ['an agent notes on in private', [asked, after(0.5, { notes: AGENT }), byBot], miss],
    ['an agent solves in silence', [asked, set(1, 'solved')], miss],
    ['an agent puts on hold', [asked, set(0.5, 'hold'), byBot], miss],
    ['an agent opened', [reply(0, { status: 'new' }), byBot], miss],
    [
      'an agent is assigned to, who does nothing',
      [asked, after(0.5, { assignee: AGENT, by: -1 }), byBot],
      hit,
    ],
    ['lived through the timeline of a handbook', HANDBOOK, miss],
    [
      'is reopened within a week',
      [asked, byBot, again(30, { status: 'open' }), set(31, 'solved', { by: -1 })],
      back,
    ],
    [
      'is reopened on the eighth day',
      [asked, byBot, again(170, { status: 'open' }), set(171, 'solved', { by: -1 })],
      hit,
    ],
    [
      'is reopened and then solved by an agent',
      [asked, byBot, again(30, { status: 'open' }), set(31, 'solved')],
      miss,
    ],
  ])('%s', (_story, moments, expected) => {
    expect(measured(metric, solved, pastOf(moments))).toEqual(expected);
  });

  it.each<[string, Partial<Past>, object]>([
    ['is followed up within a week', { followedUpAt: hour(100) }, back],
    ['is followed up later', { followedUpAt: hour(1 + 7 * 24 + 0.1) }, hit],
    ['brings its requester back to the hour a week later', { cameBackAt: hour(1 + 7 * 24) }, back],
    ['brings its requester back after a week', { cameBackAt: hour(200), followedUpAt: hour(300) }, hit],
  ])('%s', (_story, parts, expected) => {
    expect(measured(metric, solved, pastOf([asked, byBot], parts))).toEqual(expected);
  });

  it('AI handled alone counts, whatever is known of its past', () => {
    expect(measured(metric, { ...solved, isAiOnly: true })).toEqual(hit);
    expect(measured(metric, { ...solved, isAiOnly: true }, pastOf([], { cameBackAt: hour(5) }))).toEqual(
      back,
    );
  });

  it('is not known from its creation on is unknown (A017)', () => {
    expect(measured(metric, solved, cutOff([asked, byBot]))).toEqual(none('unknown'));
  });

  it('is not solved now is not measured', () => {
    expect(measured(metric, { ...solved, status: 'open' }, pastOf([asked, byBot]))).toEqual(
      none('reopenedNotSolved'),
    );
  });

  it.each(REMOVED)('%s is left out', (_story, parts, state) => {
    expect(measured(metric, { ...solved, ...parts }, pastOf([asked, byBot]))).toEqual(none(state));
  });
});
