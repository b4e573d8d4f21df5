import { VERDICT_SUBSETS } from '../../domain/fcr/verdict-subsets.ts';
import type { Asker as WhoAsks } from '../../domain/may-know.ts';
import { didYouMean, nearestWords } from '../../domain/nearest.ts';
import { findDimension } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import { METRICS } from '../../reports/catalogue.ts';
import { parseQuestion, type Question } from '../../reports/question.ts';
import { askReply } from '../../reports/reply.ts';
import { splitWords, tidy } from '../../reports/words.ts';
import { replySheet } from '../answers/answer.ts';
import type { Sheet } from '../blocks/sheet.ts';
import { guardPeople, knownOr } from '../guard-people.ts';
import { requireLead } from '../require-lead.ts';
import type { Surface } from '../surface.ts';
import { whoAsks } from '../who-asks.ts';
import { type Asker, SLASH_COMMAND, type Subcommand } from './command.ts';
import { command as define } from './define.ts';
import { command as digest } from './digest.ts';
import { command as exclude } from './exclude.ts';
import { command as exportCommand } from './export.ts';
import { command as fcrCompare } from './fcr-compare.ts';
import { command as fcrDecide } from './fcr-decide.ts';
import { command as fcrDispute } from './fcr-dispute.ts';
import { command as fcrDisputes } from './fcr-disputes.ts';
import { command as fcrEscalations } from './fcr-escalations.ts';
import { command as fcrGap } from './fcr-gap.ts';
import { command as fcrOptimal } from './fcr-optimal.ts';
import { command as fcrReasons } from './fcr-reasons.ts';
import { command as fcrRemove } from './fcr-remove.ts';
import { command as fcrReset } from './fcr-reset.ts';
import { command as fcrSet } from './fcr-set.ts';
import { command as fcrSettings } from './fcr-settings.ts';
import { command as fcrTicket } from './fcr-ticket.ts';
import { command as feedback } from './feedback.ts';
import { helpCommand } from './help.ts';
import { command as leads } from './leads.ts';
import { command as list } from './list.ts';
import { command as me } from './me.ts';
import { command as peaks } from './peaks.ts';
import { command as remove } from './remove.ts';
import { command as scorecard } from './scorecard.ts';
import { command as set } from './set.ts';
import { command as status } from './status.ts';
import { command as tickets } from './tickets.ts';
import { command as topics } from './topics.ts';
import { command as trend } from './trend.ts';
import { command as why } from './why.ts';

/** Every subcommand, in the order people see them. */
export const COMMANDS: readonly Subcommand[] = [
  scorecard,
  trend,
  peaks,
  topics,
  tickets,
  exportCommand,
  why,
  define,
  list,
  set,
  remove,
  exclude,
  fcrDispute,
  fcrDisputes,
  fcrDecide,
  fcrSettings,
  fcrSet,
  fcrRemove,
  fcrReset,
  leads,
  fcrReasons,
  fcrTicket,
  fcrCompare,
  fcrGap,
  fcrOptimal,
  fcrEscalations,
  me,
  feedback,
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
  const words = typed.split(' ');
  const command = typed === '' ? scorecard : findCommand(words);
  let known: Promise<WhoAsks> | undefined;
  const who = () => (known ??= whoAsks(asker.userId, surface));
  if (isAboutPeople(typed)) await knownOr(surface.reads, await who());
  const guarded = { ...surface, reads: guardPeople(surface.reads, who) };
  if (!command) return answerQuestion(typed, bare(words[0]), guarded);
  if (command.leadsOnly) await requireLead(asker, surface, 'change benchmarks');
  return command.run(words.slice(lengthOf(command)).join(' '), asker, guarded);
}

const lengthOf = ({ id }: Subcommand): number => id.split(' ').length;

const isBegunBy = (text: string, label: string): boolean =>
  `${bare(text)} `.startsWith(`${label.toLocaleLowerCase()} `);

const bare = (word = ''): string => word.toLocaleLowerCase().replace(/[?!.,]+$/u, '');

/** The command whose words a text begins with; the one of more words goes before. */
function findCommand(words: readonly string[]): Subcommand | undefined {
  const begun = COMMANDS.filter(({ id }) => id.split(' ').every((word, at) => bare(words[at]) === word));
  return begun.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

async function answerQuestion(text: string, firstWord: string, { reads, context }: Surface): Promise<Sheet> {
  const isMetric = METRICS.some(({ id, aliases }) => id === firstWord || aliases.includes(firstWord));
  if (!isMetric) throw unknownWord(firstWord, text);
  const question = readQuestion(text, firstWord);
  const asked = context();
  return replySheet(await askReply(reads, question, asked), question.mean, asked.timeZone);
}

/** Reads a question; where what stands after the metric is no question but nearly a command, that is offered. */
function readQuestion(text: string, metric: string): Question {
  try {
    return parseQuestion(text);
  } catch (error) {
    const second = bare(text.split(' ')[1]);
    const known = secondWords(metric);
    if (!(error instanceof UserError) || known.length === 0) throw error;
    if (VERDICT_SUBSETS.some((subset) => subset === second))
      throw new UserError(`Lists of tickets begin with tickets: tickets ${second} ${metric}.`);
    const near = known.filter((word) => nearestWords(second, [word]).length > 0);
    if (near.length === 0)
      throw error.message.includes(`"${second}"`) ? listing(error, metric, known) : error;
    const command = `${metric} ${nearestWords(second, near)[0]}`;
    throw new UserError(`There is no command "${metric} ${second}". Did you mean ${command}?`);
  }
}

/** Also says which commands there are; somebody may have looked for one. */
const listing = ({ message }: UserError, metric: string, known: readonly string[]): UserError =>
  new UserError(`${message} Commands of ${metric} are ${known.join(', ')}; help ${metric} explains them.`);

/** Of commands of two words the second, by the first. */
const secondWords = (first: string): string[] =>
  COMMANDS.flatMap(({ id }) => (id.startsWith(`${first} `) ? [id.slice(first.length + 1)] : []));

function unknownWord(word: string, text: string): UserError {
  const labelled = METRICS.find(({ label }) => isBegunBy(text, label));
  if (labelled)
    return new UserError(
      `${labelled.label} is asked for as ${labelled.id}, for example ${SLASH_COMMAND} ${labelled.id} last week.`,
    );
  const second = COMMANDS.find(({ id }) => id.split(' ')[1] === word);
  if (second) return new UserError(`There is no metric or command "${word}". Did you mean ${second.id}?`);
  const near = didYouMean(word, [...METRICS.map(({ id }) => id), ...COMMANDS.map(({ id }) => id)]);
  return new UserError(
    `There is no metric or command "${word}".${near || ` ${SLASH_COMMAND} help lists them all.`}`,
  );
}

/** Whether words are narrowed to agents, or broken down by them, as they stand; what quotes hide from here is met when it is read. */
function isAboutPeople(typed: string): boolean {
  const words = splitWords(typed);
  const by = words.findIndex(({ text }) => text.toLocaleLowerCase() === 'by');
  const keys = words.map(({ condition }) => condition?.key ?? '');
  // Elsewhere "agent" may be part of a name, or of a reason somebody gives.
  const parts = by < 0 ? [] : words.slice(by + 1).flatMap(({ text }) => text.split(','));
  return [...keys, ...parts].some((word) => findDimension(word) === 'assignee');
}
