import type { SignalWords } from './signal-words.ts';

/** What a reply asks for, by names of ours, as evidence. */
export const THINGS = [
  'screenshot',
  'photo',
  'order number',
  'customer number',
  'serial number',
  'version',
  'log',
  'e-mail address',
  'phone number',
  'address',
  'date or time',
  'device',
  'document',
  'approval',
  'choice',
  'name',
  'reference',
  'error message',
] as const;

export type Thing = (typeof THINGS)[number];

/**
 * The phrases of a language by what they show, written as `indexPhrases` reads them. Of a reply: that it `asks`; that a
 * question is an `asking` one; that it only closes politely (`polite`), offers (`offer`), tells what to do (`instruct`),
 * repeats or answers itself (`rhetorical`, then `reply`); that an inquiry is over (`found`); a `condition`; `holding`,
 * `handOver`, `voicemail`. Of a message: `solved`, mere `thanks`, `broken`, a `contrast`, a `negation`, that `more` is
 * wanted or given, an `automatic` reply, `past` trouble, a bare `no`, and `filler` that says nothing.
 */
export const KINDS = [
  'asks',
  'asking',
  'polite',
  'offer',
  'instruct',
  'found',
  'rhetorical',
  'reply',
  'condition',
  'holding',
  'handOver',
  'voicemail',
  'solved',
  'thanks',
  'broken',
  'contrast',
  'negation',
  'more',
  'automatic',
  'past',
  'no',
  'filler',
] as const;

export type Kind = (typeof KINDS)[number];

export type Language = Readonly<Record<Kind, string>> & {
  /** Its commonest words, by which a text in it is known. */
  readonly common: string;
  readonly signals: SignalWords;
  readonly things: Readonly<Partial<Record<Thing, string>>>;
};
