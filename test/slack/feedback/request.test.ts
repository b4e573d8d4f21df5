import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/slack/feedback/request.ts';

describe('what follows "feedback"', () => {
  it.each([
    ['', { kind: 'state' }],
    ['Daily', { kind: 'frequency', frequency: 'daily' }],
    ['on', { kind: 'frequency', frequency: 'weekly' }],
    ['off', { kind: 'frequency', frequency: 'off' }],
    ['on Billing, "Tier 2, EU"', { kind: 'groups', isOn: true, groups: 'Billing, "Tier 2, EU"' }],
    ['off Billing', { kind: 'groups', isOn: false, groups: 'Billing' }],
    ['pause', { kind: 'pause', reason: '' }],
    ['pause checkout is down', { kind: 'pause', reason: 'checkout is down' }],
    ['resume', { kind: 'resume' }],
    ['unmatched', { kind: 'unmatched' }],
    ['useful feedback:7:2026-11-17', { kind: 'opinion', opinion: 'useful', key: 'feedback:7:2026-11-17' }],
    ['exception', { kind: 'exception', key: null }],
    ['yes 700', { kind: 'identity', isMe: true, agentId: 700 }],
    ['not-me 700', { kind: 'identity', isMe: false, agentId: 700 }],
  ])('is read: "%s"', (text, expected) => {
    expect(readRequest(text)).toEqual(expected);
  });

  it.each(['weakly', 'yes', 'yes Kim', 'useful', 'weekly please'])(
    'is refused in one sentence: "%s"',
    (text) => {
      expect(() => readRequest(text)).toThrow(/^"feedback .*" means nothing\./u);
    },
  );
});
