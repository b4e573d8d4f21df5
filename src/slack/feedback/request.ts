import { didYouMean } from '../../domain/nearest.ts';
import { UserError } from '../../domain/user-error.ts';
import { FREQUENCIES, type Frequency } from './memory.ts';

/** What was typed or pressed after `feedback`. */
export type FeedbackRequest =
  | { readonly kind: 'state' | 'resume' | 'unmatched' }
  | { readonly kind: 'frequency'; readonly frequency: Frequency }
  | { readonly kind: 'groups'; readonly isOn: boolean; readonly groups: string }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'opinion'; readonly opinion: 'useful' | 'notUseful'; readonly key: string }
  | { readonly kind: 'exception'; readonly key: string | null }
  | { readonly kind: 'identity'; readonly isMe: boolean; readonly agentId: number };

const TYPED = ['weekly', 'daily', 'on', 'off', 'pause', 'resume', 'unmatched'];

/** Reads the words; throws a UserError with what there is where they mean nothing. */
export function readRequest(text: string): FeedbackRequest {
  const [first = '', ...others] = text.trim().split(/\s+/u);
  const word = first.toLocaleLowerCase();
  const rest = others.join(' ');
  if ((word === 'on' || word === 'off') && rest !== '')
    return { kind: 'groups', isOn: word === 'on', groups: rest };
  if (word === 'pause') return { kind: 'pause', reason: rest };
  if (word === 'exception') return { kind: 'exception', key: rest || null };
  const pressed = readPressed(word, rest);
  if (pressed) return pressed;
  if (rest !== '') throw unknown(text.trim());
  return readAlone(word);
}

function readPressed(word: string, rest: string): FeedbackRequest | null {
  if (rest === '') return null;
  if (word === 'useful') return { kind: 'opinion', opinion: 'useful', key: rest };
  if (word === 'not-useful') return { kind: 'opinion', opinion: 'notUseful', key: rest };
  const isIdentity = (word === 'yes' || word === 'not-me') && /^\d+$/u.test(rest);
  return isIdentity ? { kind: 'identity', isMe: word === 'yes', agentId: Number(rest) } : null;
}

function readAlone(word: string): FeedbackRequest {
  if (word === '') return { kind: 'state' };
  if (word === 'on') return { kind: 'frequency', frequency: 'weekly' };
  const frequency = FREQUENCIES.find((known) => known === word);
  if (frequency) return { kind: 'frequency', frequency };
  if (word === 'resume' || word === 'unmatched') return { kind: word };
  throw unknown(word);
}

const unknown = (text: string): UserError =>
  new UserError(
    `"feedback ${text}" means nothing.${didYouMean(text.split(' ')[0] ?? '', TYPED) || ' Write feedback weekly, daily, off or on for yourself; on or off with a group, pause, resume or unmatched as a lead.'}`,
  );
