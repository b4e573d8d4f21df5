import * as fc from 'fast-check';
import type { MetricEvent } from '../../src/domain/metric-event.ts';
import { NOTHING_KNOWN, type Past } from '../../src/domain/past.ts';
import { CREATED_AT } from './ticket.ts';

export type ClockPart = readonly [minute: number, type: string, parts?: Partial<MetricEvent>];

/** Minutes after creation, as an instant. */
export const minute = (minutes: number): number => CREATED_AT + minutes * 60;

/** What a ticket's clocks told, numbered as told: what is not given is of the clock of its first reply. */
export const clockEvents = (...parts: readonly ClockPart[]): MetricEvent[] =>
  parts.map(([minutes, type, given], index) => ({
    id: 100 + index,
    ticketId: 1,
    metric: 'reply_time',
    instanceId: 1,
    type,
    at: minute(minutes),
    targetMinutes: null,
    isBusiness: null,
    policyId: null,
    calendarMinutes: null,
    businessMinutes: null,
    isDeleted: false,
    ...given,
  }));

/** What a target of a policy's, in calendar minutes, adds to `apply_sla`. */
export const target = (targetMinutes: number, policyId = '7'): Partial<MetricEvent> => ({
  targetMinutes,
  isBusiness: false,
  policyId,
});

/** A clock that starts at a minute, with a target of an hour. */
export const started = (at: number, of: Partial<MetricEvent> = {}): ClockPart[] => [
  [at, 'activate', of],
  [at, 'apply_sla', { ...target(60), ...of }],
];

/** A clock that is fulfilled half an hour after its start. */
export const met = (at: number, of: Partial<MetricEvent> = {}): ClockPart[] => [
  ...started(at, of),
  [at + 30, 'fulfill', of],
];

/** A clock that breaches after its hour and is fulfilled later. */
export const missed = (at: number, of: Partial<MetricEvent> = {}): ClockPart[] => [
  ...started(at, of),
  [at + 60, 'breach', of],
  [at + 90, 'fulfill', of],
];

export const RESOLUTION: Partial<MetricEvent> = { metric: 'resolution_time' };
export const NEXT: Partial<MetricEvent> = { instanceId: 2 };

/** A past of which nothing but the SLA clocks is known. */
export const withClocks = (slaEvents: readonly MetricEvent[]): Past => ({ ...NOTHING_KNOWN, slaEvents });

/** Anything that clocks may tell, sensible or not, some of it in the same second. */
export const anyClockEvents: fc.Arbitrary<MetricEvent[]> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 12 }),
      type: fc.constantFrom(
        'activate',
        'pause',
        'fulfill',
        'breach',
        'apply_sla',
        'apply_group_sla',
        'update_status',
      ),
      targetMinutes: fc.constantFrom(null, 5, 60),
      policyId: fc.constantFrom('7', '8', null),
      metric: fc.constantFrom('reply_time', 'resolution_time', 'group_ownership_time'),
      instanceId: fc.integer({ min: 1, max: 2 }),
      isDeleted: fc.boolean(),
    }),
    { maxLength: 24 },
  )
  .map((parts) => clockEvents(...parts.map(({ minutes, type, ...of }): ClockPart => [minutes, type, of])));

/** The same told in another order, parts of it more than once. */
export const retold = (events: readonly MetricEvent[]): fc.Arbitrary<MetricEvent[]> =>
  fc
    .subarray([...events])
    .chain((again) =>
      fc.shuffledSubarray([...events, ...again], { minLength: events.length + again.length }),
    );
