import { has, type ReadSentence, shows } from './read-sentence.ts';
import type { Signal } from './signal-words.ts';
import type { ReplyClass } from './words.ts';

/** What the signals of one sentence amount to when they stand in it together, the first that does. */
const TOGETHER: readonly (readonly [ReplyClass, readonly Signal[], readonly Signal[]])[] = [
  ['voicemail', ['phone'], ['missed']],
  ['handOver', ['others'], ['moves', 'theirs']],
  ['holding', ['inquiry', 'ours'], ['inquiry', 'ours', 'soon']],
  ['holding', ['wait'], ['soon', 'ours', 'others']],
];

const isEarnest = (one: ReadSentence): boolean =>
  !one.isQuestion && !has(one, 'condition') && !has(one, 'offer');

/** Signals of what is done or under way, beside which a wish is none of the customer's ("please find attached …"). */
const ELSEWHERE: readonly Signal[] = ['done', 'inquiry', 'ours', 'moves', 'theirs'];

/** Whether a sentence wants something that only the customer has. */
export const asksWeakly = (one: ReadSentence): boolean =>
  isEarnest(one) &&
  !has(one, 'polite') &&
  shows(one, ['want']) &&
  shows(one, ['info']) &&
  !shows(one, ELSEWHERE);

/** What a reply without a telling phrase amounts to, by weak signals that stand together in one of its sentences. */
export function weighReply(sentences: readonly ReadSentence[]): ReplyClass | null {
  const earnest = sentences.filter(isEarnest);
  for (const [reply, some, others] of TOGETHER) {
    if (earnest.some((one) => shows(one, some) && shows(one, others))) return reply;
  }
  return null;
}
