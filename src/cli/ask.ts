import { openData, STALE_SECONDS, secondsOf } from '../app/data.ts';
import { readAskConfig } from '../config/index.ts';
import { UserError } from '../domain/user-error.ts';
import { systemClock } from '../lib/clock.ts';
import { isMissing } from '../lib/is-missing.ts';
import { ask, askWithPrior } from '../reports/ask.ts';
import { parseQuestion } from '../reports/question.ts';
import { answerSheet } from '../slack/answers/answer.ts';
import { plainText } from '../slack/blocks/sheet.ts';
import type { ProcessCommand } from './command.ts';

export const command: ProcessCommand = {
  id: 'ask',
  summary: 'answers one question from stored data: ask "frt last 30 days by group" [--json]',
  async run(words, environment, terminal) {
    const config = readAskConfig(environment);
    const question = parseQuestion(words.filter((word) => word !== '--json').join(' '));
    if (isMissing(config.databasePath)) {
      throw new UserError(
        `There is no database at ${config.databasePath} yet; run "npm run sync" first, or correct DATABASE_PATH.`,
      );
    }
    const data = await openData(config.databasePath, 'ask', systemClock, { isGuest: true });
    try {
      const context = {
        now: secondsOf(systemClock),
        timeZone: config.timeZone,
        staleAfterSeconds: STALE_SECONDS,
      };
      if (words.includes('--json')) {
        terminal.out(JSON.stringify(await ask(data.reads, question, context), null, 2));
      } else {
        const { answer, prior } = await askWithPrior(data.reads, question, context);
        terminal.out(plainText(answerSheet(answer, prior, question.mean)));
      }
      return 0;
    } finally {
      await data.store.close();
    }
  },
};
