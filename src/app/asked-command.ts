import { UserError } from '../domain/user-error.ts';
import type { AskContext } from '../reports/ask.ts';
import { compareFormulas } from '../reports/fcr/compare.ts';
import { escalationsOf } from '../reports/fcr/escalations.ts';
import { gapOf, parseGap } from '../reports/fcr/gap.ts';
import { countReasons } from '../reports/fcr/reasons.ts';
import { parseWhole } from '../reports/fcr/verdict-cases.ts';
import type { Reads } from '../reports/reads.ts';
import { tidy } from '../reports/words.ts';
import { compareSheet } from '../slack/answers/fcr/compare.ts';
import { escalationsSheet } from '../slack/answers/fcr/escalations.ts';
import { gapSheet } from '../slack/answers/fcr/gap.ts';
import { reasonsSheet } from '../slack/answers/fcr/reasons.ts';
import type { Sheet } from '../slack/blocks/sheet.ts';
import { SLASH_COMMAND } from '../slack/commands/command.ts';
import { COMMANDS } from '../slack/commands/index.ts';

/** What a command found out, as data and as people read it. */
interface Found {
  readonly data: unknown;
  readonly sheet: Sheet;
}

type Ask = (reads: Reads, context: AskContext) => Promise<Found>;

/** No link is shown in a terminal. */
const NO_ORIGIN = '';

/** Commands that only read, by what they are called in Slack; each reads its words at once. */
const ANSWERED: Readonly<Record<string, (words: string) => Ask>> = {
  'fcr reasons': (words) => {
    const question = parseWhole(words, 'fcr reasons');
    return async (reads, context) => {
      const data = await countReasons(reads, question, context);
      return { data, sheet: reasonsSheet(data, NO_ORIGIN) };
    };
  },
  'fcr compare': (words) => {
    const question = parseWhole(words, 'fcr compare');
    return async (reads, context) => {
      const data = await compareFormulas(reads, question, context);
      return { data, sheet: compareSheet(data) };
    };
  },
  'fcr gap': (words) => {
    const question = parseGap(words);
    return async (reads, context) => {
      const data = await gapOf(reads, question, context);
      return { data, sheet: gapSheet(data) };
    };
  },
  'fcr escalations': (words) => {
    const question = parseWhole(words, 'fcr escalations');
    return async (reads, context) => {
      const data = await escalationsOf(reads, question, context);
      return { data, sheet: escalationsSheet(data, NO_ORIGIN) };
    };
  },
};

/** How to answer words that are a command of Slack's rather than a question; null where they are none, a UserError where Slack alone answers it. */
export function commandIn(text: string): Ask | null {
  const words = tidy(text).split(' ');
  const begun = COMMANDS.map(({ id }) => id).filter((id) => isBegunBy(words, id));
  const [id] = begun.sort((a, b) => b.length - a.length);
  if (id === undefined) return null;
  const answer = ANSWERED[id];
  if (answer) return answer(words.slice(id.split(' ').length).join(' '));
  throw new UserError(
    `"${id}" is asked in Slack, as ${SLASH_COMMAND} ${id}; here a metric is asked for, for example "fcr last week by group", or ${Object.keys(ANSWERED).join(', ')}.`,
  );
}

/** Throws a UserError where words are a command, which has no tickets of its own to list. */
export function refuseCommand(text: string): void {
  if (commandIn(text) === null) return;
  const [first = '', second = ''] = tidy(text).split(' ');
  throw new UserError(
    `"${first} ${second}" has no CSV; its tickets are those of a list, for example "others fcr last week" --csv.`,
  );
}

const isBegunBy = (words: readonly string[], id: string): boolean =>
  id.split(' ').every((word, at) => words[at]?.toLocaleLowerCase() === word);
