/**
 * Families of words that prove nothing alone but count together, and what each shows. Of a message: that things are well
 * (`good`) or not (`bad`), assent (`ack`), lasting or return (`again`), a denial (`not`), what was tried, annoyance,
 * a wish or a plan. Of a
 * reply: other people (`others`), handing on (`moves`), that those will write (`theirs`) or we shall (`ours`), work under
 * way (`inquiry`), waiting, a time to come (`soon`), a wish for something (`want`) of the customer's (`info`), what has
 * been `done`, a question of mere courtesy (`curious`), and the telephone
 * (`phone`) that nobody answered (`missed`).
 */
export const SIGNALS = [
  'good',
  'ack',
  'bad',
  'again',
  'not',
  'tried',
  'angry',
  'wish',
  'others',
  'moves',
  'theirs',
  'ours',
  'inquiry',
  'wait',
  'soon',
  'want',
  'info',
  'done',
  'curious',
  'phone',
  'missed',
] as const;

export type Signal = (typeof SIGNALS)[number];

/** The families of a language, written as `indexPhrases` reads phrases. */
export type SignalWords = Readonly<Record<Signal, string>>;
