import { type Dispute, readRequired, type Standing } from '../../domain/fcr/dispute.ts';
import { UserError } from '../../domain/user-error.ts';
import { people } from '../blocks/people.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Modal, Submission, Submitted } from '../modals/modal.ts';
import { chosenIn, typedIn } from '../modals/values.ts';
import { sheetView } from '../modals/view.ts';
import type { Surface } from '../surface.ts';
import { DISPUTE_MODAL, disputeView, REASON, readShown, type Shown, TICKET } from './dispute-form.ts';
import { notDisputedSheet } from './in-words.ts';
import { queueDispute } from './messages.ts';
import { type Disputable, disputablesOf } from './standing.ts';

/** Stores a dispute and sends it to the leads. What comes in is checked as if no form had been shown. */
export const disputeModal: Modal = {
  id: DISPUTE_MODAL,
  submit: async (submission, { userId }, surface) => {
    const shown = chosenTicket(submission);
    const reason = reasonIn(submission);
    if (typeof reason !== 'string') return reason;
    const [ticket] = await disputablesOf([shown.ticketId], userId, surface);
    if (!ticket) throw new UserError('Choose one of the tickets.');
    const { why, ticketId, last, standing } = ticket;
    if (why !== null || !standing) return told(notDisputedSheet(why ?? 'notStored', ticketId, last, surface));
    if (isOther(shown, ticket)) {
      const headline = 'Not sent: the verdict has changed while you wrote. If it is still wrong, send again';
      return { kind: 'view', view: disputeView([ticket], surface, { headline, reason }) };
    }
    return told(await store(disputeOf(ticketId, standing, reason), userId, surface));
  },
};

const told = (sheet: Sheet): Submitted => ({ kind: 'view', view: sheetView('Dispute', sheet) });

type Written = Omit<Dispute, 'id' | 'decision' | 'disputedBy' | 'disputedAt'>;

const disputeOf = (ticketId: number, { contact, now }: Standing, reason: string): Written => ({
  ticketId,
  agentId: contact?.agentId ?? null,
  groupId: contact?.groupId ?? null,
  reason,
  against: { verdict: now.verdict, reason: now.reason },
});

async function store(written: Written, disputedBy: string, surface: Surface): Promise<Sheet> {
  const dispute = { ...written, disputedBy, disputedAt: surface.context().now };
  const id = await surface.disputes.add(dispute);
  if (id === null) return notDisputedSheet('open', dispute.ticketId, undefined, surface);
  return sentSheet({ ...dispute, id, decision: null }, surface);
}

/** The ticket that was chosen, or the only one there was. */
function chosenTicket({ note, values }: Submission): Shown {
  const shown = readShown(note);
  const chosen = chosenIn(values, TICKET);
  const found = chosen === null ? shown : shown.filter(({ ticketId }) => String(ticketId) === chosen);
  const [only] = found;
  if (!only || found.length > 1) throw new UserError('Choose one of the tickets.');
  return only;
}

function reasonIn({ values }: Submission): string | Submitted {
  try {
    return readRequired(typedIn(values, REASON), 'why the verdict is wrong');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'faults', faults: { [REASON]: error.message } };
  }
}

const isOther = ({ against }: Shown, { standing }: Disputable): boolean =>
  standing?.now.verdict !== against.verdict || standing.now.reason !== against.reason;

/** Where the leads cannot be asked for now, the next look between polls finds them. */
async function sentSheet(dispute: Dispute, surface: Surface): Promise<Sheet> {
  const headline = `Dispute ${dispute.id} on #${dispute.ticketId} is stored`;
  const footer = ['fcr disputes shows how it stands; you are told what comes of it'];
  const leads = await queueDispute(dispute, surface).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  if (leads === null)
    return { headline, lines: [['It goes out once Slack says who the leads are.']], footer };
  const line =
    leads.length > 0
      ? ['It goes to ', ...people(leads), '.']
      : ['No lead of its group is known, so nobody can decide it yet; your admin sees that in status.'];
  return { headline, lines: [line], footer };
}
