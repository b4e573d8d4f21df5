import { UserError } from '../../domain/user-error.ts';
import { commandButton } from '../blocks/buttons.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Asker } from '../commands/command.ts';
import type { Surface } from '../surface.ts';
import { disputeView, standingLines } from './dispute-form.ts';
import { notDisputedSheet } from './in-words.ts';
import { type Disputable, disputablesOf } from './standing.ts';

/** What a view remembers holds so many tickets, whatever their verdicts are called. */
const MOST_TICKETS = 10;
const MOST_LOOKED_AT = 100;

const headlineOf = (offered: number, all: number): string => {
  if (offered < all)
    return `Dispute one of these ${offered} verdicts of ${all}; fcr dispute <ticket> opens any`;
  return all === 1 ? 'Dispute this verdict' : 'Dispute one of these verdicts';
};

/** Why none of some tickets can be disputed. */
function refused(tickets: readonly Disputable[], surface: Surface): Sheet {
  const sheets = tickets.map(({ why, ticketId, last }) =>
    notDisputedSheet(why ?? 'notStored', ticketId, last, surface),
  );
  const [only] = sheets;
  if (only && sheets.length === 1) return only;
  const lines = sheets.flatMap(({ headline, lines: more }) => [[headline], ...more]);
  return { headline: 'None of these can be disputed', lines, footer: [] };
}

/** Opens the form in which an agent disputes the verdict of one of some tickets, for a command or the button of a message. */
export async function openDispute(
  ticketIds: readonly number[],
  { userId }: Asker,
  surface: Surface,
): Promise<Sheet> {
  const ids = [...new Set(ticketIds)].slice(0, MOST_LOOKED_AT);
  const tickets = await disputablesOf(ids, userId, surface);
  if (tickets.length === 0) throw new UserError('Say which ticket, for example fcr dispute 48213.');
  const disputable = tickets.filter(({ why }) => why === null);
  if (disputable.length === 0) return refused(tickets, surface);
  const offered = disputable.slice(0, MOST_TICKETS);
  const headline = headlineOf(offered.length, disputable.length);
  const command = `fcr dispute ${offered.map(({ ticketId }) => ticketId).join(' ')}`;
  return {
    headline,
    lines: standingLines(offered, surface),
    buttons: [commandButton('Dispute…', command)],
    footer: ['a lead of yours decides; nobody sees any other number of yours'],
    modal: disputeView(offered, surface, { headline }),
  };
}
