import { describe, expect, it } from 'vitest';
import type { Window } from '../../../src/domain/window.ts';
import type { Deliver, Outcome } from '../../../src/slack/deliver.ts';
import { queueDueDigest, renderDigest } from '../../../src/slack/digests/run.ts';
import { dispatchDue } from '../../../src/slack/dispatch.ts';
import { fakeReads } from '../../reports/fake-reads.ts';
import { at } from '../../support/ticket.ts';
import { memoryOutbox } from './memory-outbox.ts';

const TIMES = { hour: 9, minute: 0, days: [1, 2, 3, 4, 5], timeZone: 'Europe/Berlin' };

const REFUSED: Outcome = { kind: 'not-sent', reason: 'not_in_channel', retryAfterSeconds: null };
const SENT: Outcome = { kind: 'sent', posted: { channel: 'C1', ts: '1.0' } };

/** A channel whose digests are queued at given moments; the data reaches to the moment unless told otherwise. */
function channel(firstStart = '2026-11-01T00:00:00Z') {
  const state = { now: 0 };
  const outbox = memoryOutbox(() => state.now);
  let published = 0;
  const publish = async (): Promise<void> => {
    published += 1;
  };
  return {
    outbox,
    published: () => published,
    /** Sends what waits, with Slack answering as told. */
    send: (outcome: Outcome) => {
      state.now += 3600;
      const deliver = { post: async () => outcome } as unknown as Deliver;
      const reads = fakeReads({ freshness: { asOf: state.now } });
      const context = () => ({ now: state.now, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 });
      const digest = (delivery: Parameters<typeof renderDigest>[1]) =>
        renderDigest({ reads, context, publish }, delivery);
      return dispatchDue(outbox, deliver, { digest }, state.now);
    },
    run: async (now: string, freshness: { asOf?: number | null; isComplete?: boolean } = {}) => {
      state.now = at(now);
      await queueDueDigest({
        reads: fakeReads({ freshness: { asOf: state.now, ...freshness } }),
        outbox,
        channel: 'C1',
        times: TIMES,
        firstStartAt: at(firstStart),
        context: () => ({ now: state.now, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 }),
        publish,
      });
    },
    queued: () =>
      [...outbox.all.values()].map(({ key, state: is, subject }) => {
        const { start, end } = JSON.parse(subject) as Window;
        const iso = (instant: number): string => new Date(instant * 1000).toISOString().slice(0, 13);
        return `${key} ${is} ${iso(start)}..${iso(end)}`;
      }),
  };
}

const TUESDAY = 'digest:C1:2026-11-17 pending 2026-11-15T23..2026-11-16T23';

describe('a due digest', () => {
  it('is queued once a day, however often it is looked for', async () => {
    const { run, queued } = channel();
    await run('2026-11-17T09:00:05+01:00');
    await run('2026-11-17T09:01:00+01:00');
    await run('2026-11-17T23:59:00+01:00');
    expect(queued()).toEqual([TUESDAY]);
  });

  it('is caught up after a sleep', async () => {
    const { run, queued } = channel();
    await run('2026-11-17T19:30:00+01:00');
    expect(queued()).toEqual([TUESDAY]);
  });

  it('of a slot before the first start is nobody’s', async () => {
    const { run, queued } = channel('2026-11-17T09:00:01+01:00');
    await run('2026-11-17T12:00:00+01:00');
    expect(queued()).toEqual([]);
    await run('2026-11-18T09:00:00+01:00');
    expect(queued()).toHaveLength(1);
  });

  it('of a slot at the very second of the first start is sent', async () => {
    const { run, queued } = channel('2026-11-17T09:00:00+01:00');
    await run('2026-11-17T09:00:00+01:00');
    expect(queued()).toEqual([TUESDAY]);
  });

  it.each([
    ['the data ends inside its window', { asOf: at('2026-11-16T22:59:00Z') }],
    ['there is no data', { asOf: null }],
    ['the history is still being read', { isComplete: false }],
  ])('waits an hour where %s, and goes out all the same (A049)', async (_story, freshness) => {
    const { run, queued } = channel();
    await run('2026-11-17T09:59:59+01:00', freshness);
    expect(queued()).toEqual([]);
    await run('2026-11-17T10:00:00+01:00', freshness);
    expect(queued()).toEqual([TUESDAY]);
  });

  it('is what was published once it has been sent, and not before', async () => {
    const { run, send, published } = channel();
    await run('2026-11-17T09:00:05+01:00');
    await send(REFUSED);
    await send(REFUSED);
    expect(published()).toBe(0);
    await send(SENT);
    expect(published()).toBe(1);
  });

  it('begins where the last one ended, and covers what could not be sent', async () => {
    const { run, queued, outbox } = channel();
    await run('2026-11-16T09:00:00+01:00');
    await outbox.markSent('digest:C1:2026-11-16', null);
    await run('2026-11-17T09:00:00+01:00');
    await run('2026-11-18T09:00:00+01:00');
    expect(queued()).toEqual([
      'digest:C1:2026-11-16 sent 2026-11-12T23..2026-11-15T23',
      'digest:C1:2026-11-17 failed 2026-11-15T23..2026-11-16T23',
      'digest:C1:2026-11-18 pending 2026-11-15T23..2026-11-17T23',
    ]);
  });

  it('takes one whose delivery is unknown for sent', async () => {
    const { run, queued, outbox } = channel();
    await run('2026-11-17T09:00:00+01:00');
    await outbox.markUnknown('digest:C1:2026-11-17', 'the connection broke');
    await run('2026-11-17T09:05:00+01:00');
    await run('2026-11-18T09:00:00+01:00');
    expect(queued().map((line) => line.slice(10))).toEqual([
      '2026-11-17 unknown 2026-11-15T23..2026-11-16T23',
      '2026-11-18 pending 2026-11-16T23..2026-11-17T23',
    ]);
  });
});
