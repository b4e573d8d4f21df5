import { UserError } from '../../domain/user-error.ts';
import type { WindowSpec } from '../../domain/window.ts';
import { FEEDBACK_WINDOW } from '../../reports/feedback/own.ts';
import { parseQuestion } from '../../reports/question.ts';
import { confirmedOr, pausedLine } from '../feedback/own-answers.ts';
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
      const [figures, audience, pause] = await Promise.all([
        feedback.gather(agent, window),
        feedback.audienceOf(agent),
        feedback.memory.pause(),
      ]);
      const sheet = feedbackSheet(figures, { audience, zendeskOrigin: feedback.zendeskOrigin, key: null });
      const { timeZone } = feedback.context();
      return pause ? { ...sheet, lines: [...sheet.lines, pausedLine(pause, timeZone)] } : sheet;
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
