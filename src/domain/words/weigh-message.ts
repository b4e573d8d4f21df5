import { type Balance, balanceOf, outside } from './balance.ts';
import { has, type ReadSentence, shows } from './read-sentence.ts';
import type { Signal } from './signal-words.ts';

const AGAINST: readonly Signal[] = ['bad', 'not', 'again', 'angry'];
const FOR: readonly Signal[] = ['good', 'ack'];

/** Whether a sentence has anything against all being well, and does not end in assent ("not ideal, but I understand"). */
export function soundsTroubled(sentence: ReadSentence): boolean {
  const { hits, signals, isQuestion } = sentence;
  if (isQuestion) return true;
  const contrast = hits.findLast(({ kind }) => kind === 'contrast');
  const after = contrast ? signals.filter(({ start }) => start >= contrast.end) : [];
  if (after.some(({ kind }) => FOR.includes(kind)) && !after.some(({ kind }) => AGAINST.includes(kind)))
    return false;
  return contrast !== undefined || balanceOf(sentence).down > 0 || shows(sentence, ['again']);
}

/** The balance of a sentence, nothing of it against where it ends in assent. */
const heardIn = (sentence: ReadSentence): Balance => {
  const balance = balanceOf(sentence);
  return soundsTroubled(sentence) ? balance : { ...balance, down: 0 };
};

/** The weak signals of a whole message together. */
export interface Tone extends Balance {
  readonly length: number;
  readonly isAngry: boolean;
  readonly thanks: boolean;
  /** Whether its last sentence has nothing against all being well. */
  readonly endsWell: boolean;
  /** Whether it asks or wishes for something. */
  readonly wishes: boolean;
  /** Whether it may tell what was asked: a number, a date, a thing. */
  readonly informs: boolean;
  /** Whether it has a number. */
  readonly counts: boolean;
  /** Whether a word of it says that all is well, beyond thanks. */
  readonly pleased: boolean;
}

const NUMBER = /\d/u;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Whether a sentence wishes for something, not as part of assent ("then I shall wait"). */
function wishes({ signals }: ReadSentence): boolean {
  const acks = signals.filter(({ kind }) => kind === 'ack');
  const wished = signals.filter(({ kind }) => kind === 'wish');
  return outside(wished, acks).some(({ end }) => !acks.some(({ start }) => start === end));
}

/** The tone of a message; questions weigh nothing. */
export function toneOf(sentences: readonly ReadSentence[]): Tone {
  const said = sentences.filter((one) => !one.isQuestion);
  const balances = said.map(heardIn);
  const some = (...kinds: Signal[]): boolean => sentences.some((one) => shows(one, kinds));
  const thanks = said.some((one) => has(one, 'thanks'));
  const counts = said.some(({ words }) => words.some((word) => NUMBER.test(word)));
  return {
    up: (thanks ? 1 : 0) + total(balances.map((one) => one.up)),
    down: total(balances.map((one) => one.down)),
    relapses: balances.some((one) => one.relapses),
    length: total(sentences.map(({ words }) => words.length)),
    isAngry: some('angry'),
    thanks,
    endsWell: balances.at(-1)?.down === 0,
    wishes: some('moves') || sentences.some(wishes) || said.length < sentences.length,
    informs: counts || some('soon', 'info'),
    counts,
    pleased: said.some((one) => has(one, 'solved') || shows(one, ['good'])),
  };
}

/** So much trouble rejects; so much content accepts in a message that is no longer. */
const ENOUGH_TROUBLE = 3;
const ENOUGH_CONTENT = 2;
const LONGEST_ASSENT = 30;

/** What a message without a telling phrase amounts to by its tone. */
export function weigh({
  up,
  down,
  length,
  endsWell,
  wishes,
  relapses,
  informs,
  counts,
  thanks,
  pleased,
}: Tone): 'accepts' | 'rejects' | null {
  if (down >= up && (down >= ENOUGH_TROUBLE || (down === 2 && up === 0 && !wishes && !counts)))
    return 'rejects';
  if (informs && !thanks) return null;
  if (counts && !pleased) return null;
  if (wishes || relapses || length > LONGEST_ASSENT || up < ENOUGH_CONTENT) return null;
  return down <= 1 || (endsWell && up >= 2 * down) ? 'accepts' : null;
}
