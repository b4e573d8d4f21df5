import type { Kind } from './language.ts';
import type { Hit } from './phrases.ts';
import { has, type ReadSentence, shows } from './read-sentence.ts';
import type { Signal } from './signal-words.ts';
import { BREAK } from './vocabulary.ts';
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

/** Whether a signal lies within a phrase of some kind. */
const isWithin = (one: ReadSentence, signal: Hit<Signal>, kind: Kind): boolean =>
  one.hits.some((hit) => hit.kind === kind && hit.start <= signal.start && signal.end <= hit.end);

const wants = (one: ReadSentence): boolean =>
  one.signals.some((signal) => signal.kind === 'want' && !isWithin(one, signal, 'holding')) &&
  shows(one, ['info']) &&
  !shows(one, ELSEWHERE);

/** The parts of a sentence between its commas, each with its own signals. */
function clauses(one: ReadSentence): ReadSentence[] {
  const ends = [...one.words.keys()].filter((at) => one.words[at] === BREAK);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, at) => {
    const end = ends[at] ?? one.words.length;
    return { ...one, signals: one.signals.filter((hit) => hit.start >= start && hit.end <= end) };
  });
}

/** Whether what a sentence wants hangs on a condition before it ("if it fails, we need …", not "we need …, if possible …"). */
function isConditional({ hits, signals }: ReadSentence): boolean {
  const wanted = signals.find(({ kind }) => kind === 'want')?.start ?? 0;
  return hits.some(({ kind, start }) => kind === 'condition' && start <= wanted);
}

/** Whether a sentence, or one of its clauses ("we shall look, we only need …"), wants something that only the customer has. */
export const asksWeakly = (one: ReadSentence): boolean =>
  !one.isQuestion &&
  shows(one, ['want']) &&
  !has(one, 'offer') &&
  !has(one, 'polite') &&
  !isConditional(one) &&
  (wants(one) || (!shows(one, ['done']) && clauses(one).some(wants)));

/** A sentence without the inquiries whose outcome it tells ("after checking with …") and without what its courtesies show. */
function sober(one: ReadSentence): ReadSentence {
  const isOver = has(one, 'found');
  if (!isOver && !has(one, 'polite')) return one;
  const signals = one.signals.filter(
    (signal) => !(isOver && signal.kind === 'inquiry') && !isWithin(one, signal, 'polite'),
  );
  return { ...one, signals };
}

/** What a reply without a telling phrase amounts to, by weak signals that stand together in one of its sentences. */
export function weighReply(sentences: readonly ReadSentence[]): ReplyClass | null {
  const earnest = sentences.filter(isEarnest).map(sober);
  for (const [reply, some, others] of TOGETHER) {
    if (earnest.some((one) => shows(one, some) && shows(one, others))) return reply;
  }
  return null;
}
