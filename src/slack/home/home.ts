import { scorecard } from '../../reports/scorecard.ts';
import { scorecardSheet } from '../answers/scorecard.ts';
import { type Message, type Sheet, toMessage } from '../blocks/sheet.ts';
import { answerCommand } from '../commands/index.ts';
import type { Surface } from '../surface.ts';

/** The App Home of one user: the scorecard, the state of the data, and what can be asked. */
export async function homeMessage(userId: string, surface: Surface): Promise<Message> {
  const sheets: Sheet[] = [
    scorecardSheet(await scorecard(surface.reads, surface.context())),
    await answerCommand('status', { userId }, surface),
    await answerCommand('help', { userId }, surface),
  ];
  const messages = sheets.map(toMessage);
  return {
    text: messages.map(({ text }) => text).join('\n\n'),
    blocks: messages.flatMap(({ blocks }) => blocks),
  };
}
