import { VERDICT_SUBSETS } from '../domain/fcr/verdict-subsets.ts';
import { SUBSETS, type Subset } from '../domain/metric.ts';
import { UserError } from '../domain/user-error.ts';
import { isMetric } from '../metrics/index.ts';
import { parseQuestion, type Question } from './question.ts';
import { tidy } from './words.ts';

/** A question, which of its tickets are wanted, and which page of them. */
export interface ListQuestion {
  readonly question: Question;
  readonly subset: Subset;
  readonly page: number;
}

/** Reads "missed frt yesterday page 2"; without a word before the question the measured tickets are meant. */
export function parseList(text: string): ListQuestion {
  const [first = '', ...others] = tidy(text).split(' ');
  const named = [...SUBSETS, ...VERDICT_SUBSETS].find((known) => known === first.toLocaleLowerCase());
  // Some metrics are called like a part of another: "reopened last week", but "reopened fcr last week".
  const subset = isMetric(first) && !isMetric(others[0] ?? '') ? undefined : named;
  const rest = subset ? others.join(' ') : tidy(text);
  const page = /\s+page\s+(\S+)$/iu.exec(rest);
  const number = Number(page?.[1] ?? 1);
  if (!Number.isInteger(number) || number < 1)
    throw new UserError(`"page ${page?.[1]}" does not work: give a whole number from 1.`);
  return {
    question: parseQuestion(page ? rest.slice(0, page.index) : rest),
    subset: subset ?? 'measured',
    page: number,
  };
}
