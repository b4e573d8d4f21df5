import { UserError } from '../../domain/user-error.ts';
import type { WindowSpec } from '../../domain/window.ts';
import { FEEDBACK_WINDOW } from '../../reports/feedback/own.ts';
import { parseQuestion } from '../../reports/question.ts';
import { confirmedOr } from '../feedback/own-answers.ts';
import { feedbackSheet } from '../feedback/sheet.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'me',
  usage: '[<window>]',
  summary:
    'How often your own first replies settled it, to you alone; the last 28 days that can be told, or a window.',
  run: async (words, asker, { feedback }) => {
    const window = readWindow(words);
    return confirmedOr(feedback, asker, async (agent) => {
      const [figures, audience] = await Promise.all([
        feedback.gather(agent, window),
        feedback.audienceOf(agent),
      ]);
      return feedbackSheet(figures, { audience, zendeskOrigin: feedback.zendeskOrigin, key: null });
    });
  },
};

/** Nothing but a window: one's own tickets are not narrowed further. */
function readWindow(words: string): WindowSpec {
  const { window, segment, by } = parseQuestion(`fcr ${words}`);
  if (segment.length > 0 || by.length > 0)
    throw new UserError('"me" takes a window and nothing else, for example me last 12 weeks.');
  return window ?? FEEDBACK_WINDOW;
}
