import type { Kind } from './language.ts';
import { thingIn } from './lexicon.ts';
import { type Hit, overlap } from './phrases.ts';
import { has, type ReadSentence, shows } from './read-sentence.ts';
import type { Signal } from './signal-words.ts';
import { BREAK } from './vocabulary.ts';
import { asksWeakly, weighReply } from './weigh-reply.ts';
import type { Words } from './words.ts';

type Reply = Pick<Words, 'reply' | 'replyRule'>;

/** Kinds of phrases that take the words of a request or a statement away from it. */
const EXCUSES: readonly Kind[] = ['polite', 'offer'];

/**
 * The hits of a kind that are neither part of a polite closing nor hang on a condition ("if that fails, send …"), nor
 * tell of an inquiry that is over ("we have checked with …").
 */
export function earnest(sentence: ReadSentence, kind: Kind): Hit<Kind>[] {
  const { hits } = sentence;
  const excuses = kind === 'holding' ? [...EXCUSES, 'found'] : EXCUSES;
  return hits.filter(
    (hit) =>
      hit.kind === kind &&
      !hits.some((other) => excuses.includes(other.kind) && overlap(hit, other)) &&
      !hits.some((other) => other.kind === 'condition' && other.start < hit.start),
  );
}

/** Whether a question begins as an offer ("shall I …"), not one that asks which ("to which address shall we …"). */
const offers = ({ hits, words }: ReadSentence): boolean =>
  hits.some(({ kind, start }) => kind === 'offer' && (start <= 1 || words[start - 1] === BREAK));

/** Whether a question is the customer's or no real one, unless it begins with "which" or the like ("which one shall I …"). */
function isRhetorical({ hits }: ReadSentence): boolean {
  const first = hits.find(({ kind }) => kind === 'asking');
  const end = first && first.start <= 1 ? first.end : Number.POSITIVE_INFINITY;
  return hits.some(({ kind, start }) => kind === 'rhetorical' && start <= end);
}

/** Whether a question only tells what to do, and does not go on to ask ("… and which light is on"). */
const instructs = ({ hits, signals }: ReadSentence): boolean =>
  hits.some(({ kind, end }) => {
    const questions = hits.filter((other) => other.kind === 'asking' && other.start >= end);
    const asks = questions.some(({ start }) =>
      signals.some((one) => one.kind === 'info' && one.start === start),
    );
    return kind === 'instruct' && !asks;
  });

/** Whether a question is of those that want no answer: closing, an offer, an instruction, courtesy, or answered at once. */
function isIdle(sentence: ReadSentence, next: ReadSentence | undefined): boolean {
  if (has(sentence, 'polite') || isRhetorical(sentence) || shows(sentence, ['curious'])) return true;
  if (instructs(sentence)) return true;
  if (offers(sentence) && !OR.some((word) => sentence.words.includes(word))) return true;
  const isIfSo = next?.hits.some(({ kind, start }) => kind === 'condition' && start === 0);
  return next !== undefined && !next.isQuestion && (has(next, 'reply') || isIfSo === true);
}

/** So few words of a question that none of our phrases knows are mere talk. */
const SHORTEST_QUESTION = 3;

/** Whether a question wants an answer: it asks of the customer, or ends a reply that tells of nothing done. */
function isEarnestQuestion(at: number, sentences: readonly ReadSentence[]): boolean {
  const sentence = sentences[at];
  if (!sentence?.isQuestion || isIdle(sentence, sentences[at + 1])) return false;
  if (has(sentence, 'asking')) return true;
  const isAtEnd = at >= sentences.length - 2 && sentence.words.length >= SHORTEST_QUESTION;
  return isAtEnd && !sentences.some((one) => !one.isQuestion && shows(one, ['done']));
}

const OR = ['or', 'oder', 'ou', 'o', 'of'];

const askedFor = ({ words }: ReadSentence, otherwise: string): string =>
  `asks for: ${thingIn(words) ?? otherwise}`;

const ask = (rule: string): Reply => ({ reply: 'ask', replyRule: rule });

function request(sentences: readonly ReadSentence[]): Reply | null {
  const found = sentences.find((sentence) =>
    earnest(sentence, 'asks').some(
      (hit) => !sentence.hits.some((other) => other.kind === 'holding' && overlap(hit, other)),
    ),
  );
  return found ? ask(askedFor(found, 'details')) : null;
}

/** An earnest question; one that is put before "we are looking into it" only repeats the customer's. */
function question(sentences: readonly ReadSentence[]): Reply | null {
  const lastPromise = sentences.findLastIndex((one) => has(one, 'holding') || has(one, 'handOver'));
  const found = sentences.find((_, at) => at > lastPromise && isEarnestQuestion(at, sentences));
  return found ? ask(askedFor(found, 'an answer')) : null;
}

/** What a statement may say, its rule, and the weak signals one of which must stand beside its phrase. */
const STATEMENTS: readonly (readonly ['handOver' | 'holding', string, readonly Signal[]])[] = [
  ['handOver', 'hands over to others', ['others', 'moves', 'theirs']],
  ['holding', 'promises to come back', []],
];

function statement(sentences: readonly ReadSentence[]): Reply | null {
  for (const [reply, replyRule, beside] of STATEMENTS) {
    if (
      sentences.some(
        (one) =>
          !one.isQuestion && (beside.length === 0 || shows(one, beside)) && earnest(one, reply).length > 0,
      )
    )
      return { reply, replyRule };
  }
  return null;
}

const weakRequest = (sentences: readonly ReadSentence[]): Reply | null =>
  sentences.some(asksWeakly) ? ask('signs of a request') : null;

/** Of a reply without a telling phrase: the weak signals that stand together in one of its sentences. */
function weighed(sentences: readonly ReadSentence[]): Reply | null {
  const reply = weighReply(sentences);
  if (reply === 'voicemail') return { reply, replyRule: 'called without reaching' };
  if (reply === 'handOver') return { reply, replyRule: 'signs of a hand-over' };
  return reply && { reply, replyRule: 'signs of work under way' };
}

/** The rule for a text that is only quotes, code, links or pictures. */
export const NO_WORDS = 'no words of its own';

/** What a text amounts to as an agent's reply; an answer unless its phrases say otherwise. */
export function readReply(sentences: readonly ReadSentence[]): Reply {
  if (sentences.length === 0) return { reply: 'answer', replyRule: NO_WORDS };
  if (sentences.some((one) => has(one, 'voicemail') && shows(one, ['phone'])))
    return { reply: 'voicemail', replyRule: 'called without reaching' };
  const isPolite = sentences.some((one) => has(one, 'polite') || has(one, 'offer'));
  return (
    request(sentences) ??
    question(sentences) ??
    weakRequest(sentences) ??
    statement(sentences) ??
    weighed(sentences) ?? { reply: 'answer', replyRule: isPolite ? 'polite closing question' : 'answers' }
  );
}
