import { VERDICT_SUBSETS } from '../domain/fcr/verdict-subsets.ts';
import { SUBSETS, type Subset } from '../domain/metric.ts';
import { nearestWords } from '../domain/nearest.ts';
import { UserError } from '../domain/user-error.ts';
import { findMetric, isMetric } from '../metrics/index.ts';
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
  const words = tidy(text).split(' ');
  const { subset, used } = takeSubset(words);
  const rest = words.slice(used).join(' ');
  const page = /\s+page\s+(\S+)$/iu.exec(rest);
  const number = Number(page?.[1] ?? 1);
  if (!Number.isInteger(number) || number < 1)
    throw new UserError(`"page ${page?.[1]}" does not work: give a whole number from 1.`);
  return {
    question: parseQuestion(page ? rest.slice(0, page.index) : rest),
    subset,
    page: number,
  };
}

/** The words of a list before its metric, with spaces or hyphens: "more-replies fcr", "more replies fcr". */
function takeSubset(words: readonly string[]): { readonly subset: Subset; readonly used: number } {
  const [first = '', second = ''] = words;
  const none = { subset: 'measured', used: 0 } as const;
  // Some metrics are called like a part of another: "reopened last week", but "reopened fcr last week".
  if (isMetric(first) && !isMetric(second)) return none;
  for (let used = LONGEST; used > 0; used -= 1) {
    const typed = words.slice(0, used).join('-').toLocaleLowerCase();
    const subset = [...SUBSETS, ...VERDICT_SUBSETS].find((known) => known === (OTHER_WORDS[typed] ?? typed));
    if (subset) return { subset, used };
  }
  const at = words.slice(0, LONGEST + 1).findIndex(isMetric);
  if (at > 0) throw noList(words.slice(0, at).join(' '), words[at] ?? '');
  return none;
}

const LONGEST = 3;

/** Verdicts as figures tell them, where their list has another name. */
const OTHER_WORDS: Readonly<Record<string, Subset>> = {
  'not-first-contact': 'others',
  'still-verifying': 'verifying',
  'left-out': 'excluded',
};

function noList(typed: string, metric: string): UserError {
  const known = [...SUBSETS, ...(findMetric(metric).hasCourse ? VERDICT_SUBSETS : [])];
  const [near] = /^except/iu.test(typed) ? ['excluded'] : nearestWords(typed.replaceAll(' ', '-'), known);
  const why = near === 'excluded' ? ', which lists what is left out with the reason' : '';
  return new UserError(
    `There is no list of "${typed}" tickets. ${near ? `Did you mean tickets ${near} ${metric}${why}?` : `Choose from ${known.join(', ')}.`}`,
  );
}
