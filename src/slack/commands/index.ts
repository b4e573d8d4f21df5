import { didYouMean } from '../../domain/nearest.ts';
import { UserError } from '../../domain/user-error.ts';
import { askWithPrior } from '../../reports/ask.ts';
import { METRICS } from '../../reports/catalogue.ts';
import { parseQuestion } from '../../reports/question.ts';
import { tidy } from '../../reports/words.ts';
import { answerSheet } from '../answers/answer.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Surface } from '../surface.ts';
import { type Asker, SLASH_COMMAND, type Subcommand } from './command.ts';
import { command as define } from './define.ts';
import { command as digest } from './digest.ts';
import { helpCommand } from './help.ts';
import { command as list } from './list.ts';
import { command as remove } from './remove.ts';
import { command as scorecard } from './scorecard.ts';
import { command as set } from './set.ts';
import { command as status } from './status.ts';
import { command as tickets } from './tickets.ts';
import { command as why } from './why.ts';

/** Every subcommand, in the order people see them. */
export const COMMANDS: readonly Subcommand[] = [
  scorecard,
  tickets,
  why,
  define,
  list,
  set,
  remove,
  digest,
  status,
  helpCommand(() => COMMANDS),
];

const LONGEST_TEXT = 1000;

/** Answers what somebody typed after the slash command: a subcommand, a question, or nothing for the scorecard. */
export async function answerCommand(text: string, asker: Asker, surface: Surface): Promise<Sheet> {
  if (text.length > LONGEST_TEXT)
    throw new UserError(`A command has at most ${LONGEST_TEXT} characters; this one has ${text.length}.`);
  const typed = tidy(text);
  const [word = '', ...others] = typed.split(' ');
  const name = word.toLocaleLowerCase().replace(/[?!.,]+$/u, '');
  const command = name === '' ? scorecard : COMMANDS.find(({ id }) => id === name);
  if (!command) return answerQuestion(typed, name, surface);
  if (command.leadsOnly) await requireLead(asker, surface);
  return command.run(others.join(' '), asker, surface);
}

async function answerQuestion(text: string, firstWord: string, { reads, context }: Surface): Promise<Sheet> {
  const isMetric = METRICS.some(({ id, aliases }) => id === firstWord || aliases.includes(firstWord));
  if (!isMetric) throw unknownWord(firstWord);
  const question = parseQuestion(text);
  const { answer, prior } = await askWithPrior(reads, question, context());
  return answerSheet(answer, prior, question.mean);
}

function unknownWord(word: string): UserError {
  const near = didYouMean(word, [...METRICS.map(({ id }) => id), ...COMMANDS.map(({ id }) => id)]);
  return new UserError(
    `There is no metric or command "${word}".${near || ` ${SLASH_COMMAND} help lists them all.`}`,
  );
}

async function requireLead({ userId }: Asker, { isLead, hasLeads }: Surface): Promise<void> {
  if (await isLead(userId)) return;
  throw new UserError(
    hasLeads
      ? 'Only leads change benchmarks; ask one of them.'
      : 'Only leads change benchmarks, and none is named yet: the admin lists them in LEADS.',
  );
}
