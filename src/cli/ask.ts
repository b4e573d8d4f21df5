import { commandIn, refuseCommand } from '../app/asked-command.ts';
import { type Data, openData, STALE_SECONDS, secondsOf } from '../app/data.ts';
import { readAskConfig, readExportConfig } from '../config/index.ts';
import { UserError } from '../domain/user-error.ts';
import { systemClock } from '../lib/clock.ts';
import { isMissing } from '../lib/is-missing.ts';
import { type AskContext, ask } from '../reports/ask.ts';
import { exportTickets } from '../reports/export.ts';
import { parseList } from '../reports/list-words.ts';
import { parseQuestion } from '../reports/question.ts';
import { askReply } from '../reports/reply.ts';
import { replySheet } from '../slack/answers/answer.ts';
import { plainText } from '../slack/blocks/sheet.ts';
import type { ProcessCommand, Terminal } from './command.ts';

const OPTIONS = ['--json', '--csv'];

export const command: ProcessCommand = {
  id: 'ask',
  summary:
    'answers one question from stored data: ask "frt last 30 days by group" [--json], or its tickets [--csv]',
  async run(words, environment, terminal) {
    const { databasePath, timeZone, settings, organizationFields } = readAskConfig(environment);
    const text = words.filter((word) => !OPTIONS.includes(word)).join(' ');
    const answer = words.includes('--csv')
      ? exporting(text, readExportConfig(environment).zendeskOrigin)
      : answering(text, words.includes('--json'));
    if (isMissing(databasePath)) {
      throw new UserError(
        `There is no database at ${databasePath} yet; run "npm run sync" first, or correct DATABASE_PATH.`,
      );
    }
    const data = await openData(databasePath, 'ask', systemClock, {
      isGuest: true,
      settings,
      organizationFields,
    });
    try {
      await answer(
        data,
        { now: secondsOf(systemClock), timeZone, staleAfterSeconds: STALE_SECONDS },
        terminal,
      );
      return 0;
    } finally {
      await data.store.close();
    }
  },
};

/** Reads the words first, so that a fault in them is said before anything is opened. */
type Answering = (data: Data, context: AskContext, terminal: Terminal) => Promise<void>;

function answering(text: string, isJson: boolean): Answering {
  const asked = commandIn(text);
  return asked === null ? answeringQuestion(text, isJson) : answeringCommand(asked, isJson);
}

const answeringCommand =
  (found: NonNullable<ReturnType<typeof commandIn>>, isJson: boolean): Answering =>
  async ({ reads }, context, terminal) => {
    const { data, sheet } = await found(reads, context);
    terminal.out(isJson ? JSON.stringify(data, null, 2) : plainText(sheet));
  };

function answeringQuestion(text: string, isJson: boolean): Answering {
  const question = parseQuestion(text);
  return async ({ reads }, context, terminal) => {
    if (isJson) return terminal.out(JSON.stringify(await ask(reads, question, context), null, 2));
    const reply = await askReply(reads, question, context);
    terminal.out(plainText(replySheet(reply, question.mean, context.timeZone)));
  };
}

function exporting(text: string, zendeskOrigin: string): Answering {
  refuseCommand(text);
  const wanted = parseList(text);
  return async ({ reads }, context, terminal) => {
    const { chunks } = await exportTickets(reads, wanted, context, zendeskOrigin);
    // The terminal ends what it is given with a line feed, which is the last half of a record's end.
    for (const chunk of chunks.filter((records) => records !== '')) terminal.out(chunk.slice(0, -1));
  };
}
