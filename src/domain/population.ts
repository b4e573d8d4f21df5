import type { Ticket } from './ticket.ts';

/** Why a ticket is left out of a figure; every answer counts each of them, in this order. */
export const EXCLUSIONS = [
  'merged',
  'deleted',
  'suspended',
  'aiOnly',
  'openedByAgents',
  'internal',
  'voice',
  'solvedWithoutReply',
  'noAgent',
  'neverAnswered',
  'exception',
  'byRule',
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

/** Reasons that concern figures on agents' replies alone. */
export const OF_REPLIES = ['openedByAgents', 'internal', 'voice'] as const satisfies readonly Exclusion[];

/** Reasons that concern first contact resolution alone. */
export const OF_FIRST_CONTACTS = [
  'openedByAgents',
  'internal',
  'noAgent',
  'neverAnswered',
  'exception',
] as const satisfies readonly Exclusion[];

const OF_SOME: readonly Exclusion[] = [...OF_REPLIES, ...OF_FIRST_CONTACTS, 'solvedWithoutReply'];

/** Reasons that concern every figure. */
export const OF_EVERYTHING: readonly Exclusion[] = EXCLUSIONS.filter((reason) => !OF_SOME.includes(reason));

/** How an exclusion is named to people. */
export const EXCLUSION_LABELS: Readonly<Record<Exclusion, string>> = {
  merged: 'merged',
  deleted: 'deleted',
  suspended: 'suspended',
  aiOnly: 'handled by AI alone',
  openedByAgents: 'opened by agents',
  internal: 'internal',
  voice: 'voice',
  solvedWithoutReply: 'solved without reply',
  noAgent: 'without an agent',
  neverAnswered: 'never answered',
  exception: 'excepted',
  byRule: 'by rule',
};

const VOICE_CHANNELS =
  /^(api_)?(voice|phone|voicemail|phone_call_inbound|phone_call_outbound|phone_call|voice_inbound|voice_outbound)$/;
const MESSAGING_CHANNELS = /^(native_messaging|messaging|sunshine_conversations\w*)$/u;

/** Whether tickets of this channel are messaging conversations. */
export const isMessagingChannel = (channel: string): boolean => MESSAGING_CHANNELS.test(channel);

/** Why a ticket is left out of every figure, or null where it counts. */
export const excludedEverywhere = (ticket: Ticket): Exclusion | null =>
  excludedWhoeverHandled(ticket) ?? (ticket.isAiOnly ? 'aiOnly' : null);

/** Why a ticket is left out whether AI or people handled it, or null. */
export function excludedWhoeverHandled(ticket: Ticket): Exclusion | null {
  if (ticket.status === 'deleted') return 'deleted';
  if (ticket.tags.includes('closed_by_merge')) return 'merged';
  return ticket.status === 'suspended' ? 'suspended' : null;
}

/** Why a ticket is left out of figures on agents' replies, or null: also tickets agents opened for others, and voice. */
export function excludedFromReplies(ticket: Ticket): Exclusion | null {
  const everywhere = excludedEverywhere(ticket);
  if (everywhere) return everywhere;
  if (ticket.isSubmitterAgent && ticket.submitterId !== ticket.requesterId) {
    return ticket.isPublic ? 'openedByAgents' : 'internal';
  }
  return isVoice(ticket) ? 'voice' : null;
}

const isVoice = (ticket: Ticket): boolean => VOICE_CHANNELS.test(ticket.channel);

/** Whether the ticket is a live conversation, where single replies are not counted as touches. */
export const isChat = (ticket: Ticket): boolean =>
  ticket.isMessaging || isMessagingChannel(ticket.channel) || ticket.channel === 'chat';
