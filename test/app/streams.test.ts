import { describe, expect, it } from 'vitest';
import {
  eventsReach,
  failingStreams,
  historyStates,
  missingStreams,
  surveysFault,
  surveysReadTo,
  unsolvedFault,
  wordsReach,
} from '../../src/app/streams.ts';
import type { StreamName, StreamState, StreamTrouble } from '../../src/domain/stream.ts';

const READ: StreamState = { cursor: null, startedAt: 10, watermarkAt: 100, completedAt: 90, trouble: null };

const trouble = (parts: Partial<StreamTrouble>): StreamState => ({
  ...READ,
  trouble: { isUnavailable: false, sentence: 'It failed.', since: 50, retryAt: 60, times: 1, ...parts },
});
const unavailable = (sentence: string): StreamState => trouble({ isUnavailable: true, sentence });
const streams = (states: Partial<Record<StreamName, StreamState>>) =>
  new Map(Object.entries(states) as [StreamName, StreamState][]);

describe('what the plan does not give', () => {
  it('is told once, though several streams miss it', () => {
    const found = missingStreams(
      streams({
        'ticket-events': unavailable('no events'),
        'ticket-events-history': unavailable('no events'),
        brands: unavailable('no brands'),
        groups: READ,
        forms: trouble({}),
      }),
    );
    expect(found).toEqual(['no events', 'no brands']);
  });

  it.each([
    ['both kinds of surveys', { ratings: unavailable('x'), surveys: unavailable('x') }, 1],
    ['the newer surveys alone', { ratings: READ, surveys: unavailable('x') }, 0],
    ['the older surveys alone', { ratings: unavailable('x'), surveys: READ }, 0],
  ] as const)('is csat where it is %s', (_name, states, count) => {
    expect(missingStreams(streams(states))).toHaveLength(count);
    expect(surveysFault(streams(states))).toEqual(
      count === 1
        ? 'not available on this plan: satisfaction ratings and survey responses, so csat is not measured'
        : null,
    );
  });
});

describe('a stream that fails by itself', () => {
  it('is told with its sentence and since when', () => {
    expect(failingStreams(streams({ forms: trouble({}), brands: unavailable('no') }))).toEqual([
      { name: 'forms', sentence: 'It failed.', since: 50 },
    ]);
  });
});

describe('surveys', () => {
  it.each([
    ['are not read before the first pass', {}, null],
    ['reach as far as the kind the account has', { ratings: READ, surveys: unavailable('x') }, 100],
    ['reach as far as the one that is behind', { ratings: READ, surveys: { ...READ, watermarkAt: 70 } }, 70],
  ] as const)('%s', (_name, states, to) => {
    expect(surveysReadTo(streams(states))).toBe(to);
    expect(surveysFault(streams(states)) === null).toBe(to !== null);
  });
});

describe('unsolved tickets', () => {
  it('are known once all of them were read, or it is said why not', () => {
    expect(unsolvedFault(streams({ unsolved: READ }))).toBeNull();
    expect(unsolvedFault(streams({ unsolved: unavailable('no search') }))).toBe('no search');
    expect(unsolvedFault(streams({}))).toMatch(/^not measured yet/u);
  });
});

describe('the history', () => {
  const tickets = READ;
  const present = { ...READ, startedAt: 1000, watermarkAt: 2000 };
  const reading = { ...READ, completedAt: null, watermarkAt: 300 };

  it('is that of tickets, and then of what happened to them up to the first start', () => {
    const found = historyStates(
      streams({ tickets, 'ticket-events': present, 'ticket-events-history': reading }),
    );
    expect(found).toEqual([
      { stream: 'tickets', startedAt: 10, readTo: 100, endsAt: null, isComplete: true },
      { stream: 'ticket-events-history', startedAt: 10, readTo: 300, endsAt: 1000, isComplete: false },
    ]);
  });

  it('of events begins with the first start, and once it is read with its own start', () => {
    const both = { tickets, 'ticket-events': present };
    const sinceOf = (states: Partial<Record<StreamName, StreamState>>) =>
      eventsReach(streams(states), null).since;
    expect(sinceOf({ tickets })).toBeNull();
    expect(sinceOf(both)).toBe(1000);
    expect(sinceOf({ ...both, 'ticket-events-history': reading })).toBe(1000);
    expect(sinceOf({ ...both, 'ticket-events-history': READ })).toBe(10);
  });

  it('of events stays known while their past is read again for the words, which are known as far as that is', () => {
    const again = { tickets, 'ticket-events': present, 'ticket-events-history': reading };
    expect(eventsReach(streams(again), 10)).toMatchObject({ since: 10, isReading: false });
    expect(eventsReach(streams(again), 500)).toMatchObject({ since: 500, isReading: true });
    expect(wordsReach(streams(again))).toMatchObject({ since: 1000, isReading: true });
    const through = { ...again, 'ticket-events-history': READ };
    expect(wordsReach(streams(through))).toMatchObject({ since: 10, isReading: false });
    expect(eventsReach(streams(through), 500)).toMatchObject({ since: 10, isReading: false });
  });
});
