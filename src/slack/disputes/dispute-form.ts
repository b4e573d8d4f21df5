import type { types } from '@slack/bolt';
import { z } from 'zod';
import { type Claim, LONGEST_WORDS } from '../../domain/fcr/dispute.ts';
import { UserError } from '../../domain/user-error.ts';
import { verdictText } from '../answers/fcr/in-words.ts';
import { type Line, toMessage } from '../blocks/sheet.ts';
import { textArea } from '../modals/text-area.ts';
import { chooseAnew } from '../modals/unchosen.ts';
import { formView } from '../modals/view.ts';
import type { Surface } from '../surface.ts';
import { ticketLink } from './in-words.ts';
import type { Disputable } from './standing.ts';

export const DISPUTE_MODAL = 'fcr-dispute';
export const TICKET = 'ticket';
export const REASON = 'reason';

/** A ticket as the form showed it. */
export interface Shown {
  readonly ticketId: number;
  readonly against: Claim;
}

const noteSchema = z
  .array(
    z.object({
      ticketId: z.int().positive(),
      against: z.object({ verdict: z.string(), reason: z.string().nullable() }),
    }),
  )
  .min(1);

/** What a form was opened with. Throws a UserError where it says nothing that could be read. */
export function readShown(note: string): readonly Shown[] {
  try {
    return noteSchema.parse(JSON.parse(note));
  } catch {
    throw new UserError('This form is out of date; close it and open it again.');
  }
}

/** What a form shows before its inputs, and the reason as far as it is written. */
interface Told {
  readonly headline: string;
  readonly reason?: string;
}

/** The form in which an agent says why a verdict is wrong; of several tickets one is chosen. */
export function disputeView(
  tickets: readonly Disputable[],
  surface: Pick<Surface, 'zendeskOrigin'>,
  { headline, reason = '' }: Told,
): types.ModalView {
  const shown = tickets.flatMap(shownOf);
  const choices = shown.map(({ ticketId, against }) => ({
    value: String(ticketId),
    label: `#${ticketId} · ${claimText(against)}`,
  }));
  return formView({
    id: DISPUTE_MODAL,
    title: 'Dispute a verdict',
    submit: 'Send',
    note: JSON.stringify(shown),
    blocks: [
      ...toMessage({ headline, lines: standingLines(tickets, surface), footer: [] }).blocks,
      ...(choices.length > 1 ? [chooseAnew({ block: TICKET, label: 'Ticket' }, choices)] : []),
      textArea(
        {
          block: REASON,
          label: 'Why it is wrong',
          hint: 'It goes to the lead of the group as you write it, and stays with the ticket.',
        },
        { longest: LONGEST_WORDS, initial: reason },
      ),
    ],
  });
}

const claimText = ({ verdict, reason }: Claim): string => verdictText(verdict, reason);

const shownOf = ({ ticketId, standing }: Disputable): Shown[] =>
  standing ? [{ ticketId, against: { verdict: standing.now.verdict, reason: standing.now.reason } }] : [];

/** Every ticket with its verdict and what that rests on. */
export const standingLines = (
  tickets: readonly Disputable[],
  surface: Pick<Surface, 'zendeskOrigin'>,
): Line[] =>
  tickets.flatMap(({ ticketId, standing }): Line[] =>
    standing
      ? [[ticketLink(ticketId, surface), ` ${claimText(standing.now)} · ${standing.now.evidence.what}`]]
      : [],
  );
