import { describe, expect, it } from 'vitest';
import { webhookCheck } from '../../src/zendesk/webhook.ts';
import { signed, WEBHOOK_SECRET } from '../support/webhook.ts';

const NOW = '2026-11-18T11:00:00Z';
const BODY = '{"type":"zen:event-type:ticket.created","id":"01"}';
const SIGNATURE = signed(NOW, BODY);

/** A time that many seconds from now. */
const inSeconds = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

function startCheck() {
  let ms = Date.parse(NOW);
  const check = webhookCheck({ secret: WEBHOOK_SECRET, now: () => ms });
  const genuine = (timestamp: string, body = BODY) =>
    check({ signature: signed(timestamp, body), timestamp, body: Buffer.from(body) });
  return {
    genuine,
    deliver: (signature: string | undefined, timestamp: string | undefined, body = BODY) =>
      check({ signature, timestamp, body: Buffer.from(body) }),
    moveTo: (instant: string) => {
      ms = Date.parse(instant);
    },
  };
}

describe('a delivery', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['whose body is changed', SIGNATURE, NOW, `${BODY} `],
    ['whose timestamp is changed', SIGNATURE, inSeconds(1), BODY],
    ['whose timestamp is the same instant written differently', SIGNATURE, inSeconds(0), BODY],
    ['of another secret', signed(NOW, BODY, { secret: 'other' }), NOW, BODY],
    ['signed over the body alone', signed('', BODY), NOW, BODY],
    ['signed in hex', signed(NOW, BODY, { encoding: 'hex' }), NOW, BODY],
    ['signed with a dot between time and body', signed(NOW, BODY, { between: '.' }), NOW, BODY],
    ['without a signature', undefined, NOW, BODY],
    ['with an empty signature', '', NOW, BODY],
    ['with half a signature', SIGNATURE.slice(0, 22), NOW, BODY],
    ['with a signature twice', `${SIGNATURE}, ${SIGNATURE}`, NOW, BODY],
    ['with a signature that lacks its padding', SIGNATURE.replace('=', ''), NOW, BODY],
    ['with a signature of as many other characters', 'é'.repeat(22), NOW, BODY],
    ['without a timestamp', SIGNATURE, undefined, BODY],
    ['without any header', undefined, undefined, BODY],
    ['without body or header', undefined, undefined, ''],
  ])('%s is forged', (_story, signature, timestamp, body) => {
    expect(startCheck().deliver(signature, timestamp, body)).toBe('forged');
  });

  it.each([
    ['of this moment', NOW, BODY],
    ['with fractions of a second', '2026-11-18T11:00:00.123Z', BODY],
    ['in another zone', '2026-11-18T12:00:00+01:00', BODY],
    ['five minutes old', inSeconds(-300), BODY],
    ['five minutes ahead', inSeconds(300), BODY],
    ['without a body', NOW, ''],
    ['that is no JSON', NOW, 'Grüße\u0000'],
  ])('%s is genuine', (_story, timestamp, body) => {
    expect(startCheck().genuine(timestamp, body)).toBe('genuine');
  });

  it('of bytes that are no text is genuine', () => {
    const body = Uint8Array.from([0, 255, 254, 128, 10]);
    const check = webhookCheck({ secret: WEBHOOK_SECRET, now: () => Date.parse(NOW) });
    expect(check({ signature: signed(NOW, body), timestamp: NOW, body })).toBe('genuine');
  });

  it.each([
    ['older than five minutes', inSeconds(-301)],
    ['more than five minutes ahead', inSeconds(301)],
    ['of no time at all', 'yesterday'],
    ['of an empty time', ''],
  ])('%s is stale, though signed', (_story, timestamp) => {
    expect(startCheck().genuine(timestamp)).toBe('stale');
  });
});

describe('a delivery that comes again', () => {
  it('is replayed', () => {
    const { genuine } = startCheck();
    expect([genuine(NOW), genuine(NOW), genuine(NOW)]).toEqual(['genuine', 'replayed', 'replayed']);
  });

  it('is never genuine again, however late it comes', () => {
    const { genuine, moveTo } = startCheck();
    const ahead = inSeconds(300);
    expect(genuine(ahead)).toBe('genuine');
    for (let seconds = 0; seconds <= 1800; seconds += 30) {
      moveTo(inSeconds(seconds));
      // What comes meanwhile makes room in the memory.
      expect(genuine(inSeconds(seconds), `{"id":"${seconds}"}`)).toBe('genuine');
      expect(genuine(ahead)).toBe(seconds <= 600 ? 'replayed' : 'stale');
    }
  });

  it('is forgotten once it is stale, as a clock that is put back shows', () => {
    const { genuine, moveTo } = startCheck();
    expect(genuine(NOW)).toBe('genuine');
    moveTo(inSeconds(1200));
    expect(genuine(inSeconds(1200))).toBe('genuine');
    moveTo(NOW);
    expect(genuine(NOW)).toBe('genuine');
  });

  it('after a forged one with its time and body is genuine still', () => {
    const { deliver, genuine } = startCheck();
    expect(deliver('forged', NOW)).toBe('forged');
    expect(genuine(NOW)).toBe('genuine');
  });
});

describe('another delivery', () => {
  it('of the same time, or of the same body, is genuine', () => {
    const { genuine } = startCheck();
    expect(genuine(NOW)).toBe('genuine');
    expect(genuine(NOW, '{"id":"02"}')).toBe('genuine');
    expect(genuine(inSeconds(1))).toBe('genuine');
  });
});
