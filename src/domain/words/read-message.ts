import { brokenHits, hasMore, isLimited, isMereThanks, isNo, isSolved } from './message-sentence.ts';
import { NO_WORDS } from './read-reply.ts';
import { has, type ReadSentence, shows } from './read-sentence.ts';
import { soundsTroubled, type Tone, toneOf, weigh } from './weigh-message.ts';
import type { Words } from './words.ts';

type Message = Pick<Words, 'message' | 'messageRule'>;

/** So much trouble rejects whatever else a message tells: that of an angry one, and of one that wishes for nothing. */
const MUCH_TROUBLE_IN_ANGER = 5;
const MUCH_TROUBLE = 4;

const message = (of: Message['message'], rule: string): Message => ({ message: of, messageRule: rule });

/** A message that says nothing is solved: by its phrases where its tone bears them out, or by its tone alone. */
function rejection(sentences: readonly ReadSentence[], tone: Tone): Message | null {
  const solves = sentences.some(isSolved);
  const partly = (rule: string): Message => message('rejects', solves ? 'works only in part' : rule);
  const troubled = sentences.filter(soundsTroubled);
  if (troubled.some((one) => brokenHits(one).length > 0)) return partly('still broken');
  if (troubled.some((one) => !one.isQuestion && isLimited(one) && !hasMore(one)))
    return partly('thanks, but');
  const spoken = sentences.filter((one) => !has(one, 'filler'));
  if (spoken.length === 1 && spoken.every(isNo)) return message('rejects', 'says no');
  if (!solves && tone.up === 0 && sentences.some((one) => one.isQuestion && shows(one, ['angry'])))
    return message('rejects', 'signs of anger');
  if (solves && tone.relapses) return partly('still broken');
  return weighsHeavily(tone, solves)
    ? message('rejects', tone.isAngry ? 'signs of anger' : 'signs of trouble')
    : null;
}

function weighsHeavily(tone: Tone, solves: boolean): boolean {
  if (tone.isAngry && tone.down >= MUCH_TROUBLE_IN_ANGER) return tone.down > tone.up;
  return !(solves && tone.up > 0) && !tone.wishes && tone.down >= MUCH_TROUBLE && weigh(tone) === 'rejects';
}

/** What a text amounts to as a customer's message; something else unless its phrases or its tone say otherwise. */
export function readMessage(sentences: readonly ReadSentence[]): Message {
  if (sentences.length === 0) return message('other', NO_WORDS);
  if (sentences.some((one) => has(one, 'automatic'))) return message('other', 'automatic reply');
  const tone = toneOf(sentences);
  const rejected = rejection(sentences, tone);
  if (rejected) return rejected;
  const weighed = weigh(tone);
  const isMereContent = weighed === 'accepts' && tone.down === 0 && !tone.informs;
  if (sentences.some((one) => has(one, 'handOver') && shows(one, ['moves'])))
    return message('other', 'wants or tells more');
  if (!isMereContent && sentences.some(hasMore)) return message('other', 'wants or tells more');
  if (sentences.some((one) => one.isQuestion && !has(one, 'thanks')))
    return message('other', 'asks a question');
  if (sentences.some(isSolved) && (tone.up > 0 || tone.down > 0)) return message('accepts', 'says it works');
  if (sentences.some((one) => has(one, 'thanks')) && sentences.every(isMereThanks))
    return message('accepts', 'nothing else said');
  if (weighed === 'accepts') return message('accepts', 'sounds content');
  return weighed ? message('rejects', 'signs of trouble') : message('other', 'says something else');
}
