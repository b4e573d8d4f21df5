import { describe, expect, it } from 'vitest';
import { excludedEverywhere, excludedFromReplies, isChat } from '../../src/domain/population.ts';
import { ticket } from '../support/ticket.ts';

const agent = { isSubmitterAgent: true, submitterId: 9 };

describe('a ticket', () => {
  it.each([
    ['by a customer', {}, null, null],
    ['deleted', { status: 'deleted' }, 'deleted', 'deleted'],
    ['merged', { tags: ['closed_by_merge'] }, 'merged', 'merged'],
    ['with a tag that only resembles a merge', { tags: ['not_closed_by_merge'] }, null, null],
    ['suspended', { status: 'suspended' }, 'suspended', 'suspended'],
    ['by an agent for a customer', agent, null, 'openedByAgents'],
    ['by an agent, in private', { ...agent, isPublic: false }, null, 'internal'],
    ['by an agent for themselves', { ...agent, requesterId: 9 }, null, null],
    ['by another customer', { submitterId: 501 }, null, null],
    ['by a customer, in private', { isPublic: false }, null, null],
    ['by an agent who called', { ...agent, channel: 'voice' }, null, 'openedByAgents'],
    ['by an agent and deleted', { ...agent, status: 'deleted' }, 'deleted', 'deleted'],
    ['without a known submitter', { submitterId: null }, null, null],
  ])('%s is left out of everything for %s, of replies for %s', (...[, parts, everywhere, replies]) => {
    expect(excludedEverywhere(ticket(parts))).toBe(everywhere);
    expect(excludedFromReplies(ticket(parts))).toBe(replies);
  });

  it.each(['voice', 'phone', 'api_voicemail', 'api_phone_call_inbound', 'phone_call_outbound', 'voicemail'])(
    'by %s is a call',
    (channel) => {
      expect(excludedFromReplies(ticket({ channel }))).toBe('voice');
    },
  );

  it.each(['email', 'web', 'api', 'phonebook', 'invoice', 'chat'])('by %s is no call', (channel) => {
    expect(excludedFromReplies(ticket({ channel }))).toBeNull();
  });

  it.each([
    [{ channel: 'chat' }, true],
    [{ channel: 'native_messaging' }, true],
    [{ channel: 'sunshine_conversations_facebook_messenger' }, true],
    [{ channel: 'whatsapp', isMessaging: true }, true],
    [{ channel: 'email' }, false],
    [{ channel: 'chatter' }, false],
  ])('%j is a live conversation: %s', (parts, expected) => {
    expect(isChat(ticket(parts))).toBe(expected);
  });
});
