import type { Question } from '../../reports/question.ts';
import type { TicketList } from '../../reports/tickets.ts';
import { commandButton } from '../blocks/buttons.ts';
import { plural } from '../blocks/numbers.ts';
import type { Sheet } from '../blocks/sheet.ts';
import { ticketsSheet } from './tickets.ts';

/** Where to get the file, since Slack takes none from this app, and how it begins. */
export function exportSheet(list: TicketList, { metric }: Question, zendeskOrigin: string): Sheet {
  const { answer, total, subset, lines } = list;
  const shown = ticketsSheet(list, 1, zendeskOrigin);
  if (answer.n === null) return { ...shown, headline: `Nothing to export · ${answer.question}` };
  const asked = `${subset === 'measured' ? '' : `${subset} `}${answer.exactQuestion}`;
  const rest = total - lines.length;
  return {
    headline: `Export of ${plural(total, answer.noun, answer.nouns)} · ${answer.question}`,
    lines: [
      ['This app may not put files into Slack. Whoever runs the bot gets the CSV in its terminal:'],
      [{ bold: `npm run --silent ask -- ${shellQuoted(asked)} --csv > ${metric.id}.csv` }],
      ...(lines.length === 0
        ? []
        : [[rest > 0 ? `The first ${lines.length} of its ${total} lines:` : 'Its lines:']]),
      ...shown.lines,
    ],
    buttons:
      rest > 0 ? [commandButton(`Open all ${total}`, `tickets ${subset} ${answer.exactQuestion}`)] : [],
    footer: shown.footer,
  };
}

/** One word for any shell, whatever is in it. */
const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
