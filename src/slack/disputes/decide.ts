import {
  type Decision,
  type Dispute,
  type NotDecided,
  whyNotDecided,
  whyNotRuled,
} from '../../domain/fcr/dispute.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { Asker } from '../commands/command.ts';
import type { Modal } from '../modals/modal.ts';
import { sheetView } from '../modals/view.ts';
import type { Surface } from '../surface.ts';
import { readDecision } from './decision-entries.ts';
import { DECISION_MODAL, decisionView, readOpened, type Verb } from './decision-form.ts';
import { disputeSheet } from './dispute-sheet.ts';
import { decidedLine, notDecidedSheet, outcomeText } from './in-words.ts';
import { decisionMessages } from './messages.ts';
import { deciderOf, recipients } from './people.ts';
import { standingsOf } from './standing.ts';

/** Shows a dispute to one of its leads; with a verb it opens the form to decide it. */
export async function openDecision(
  id: number,
  verb: Verb | null,
  { userId }: Asker,
  surface: Surface,
): Promise<Sheet> {
  const dispute = await disputeOf(id, surface);
  const { why, now } = await judge(dispute, verb, userId, surface);
  if (why !== null) return notDecidedSheet(why, dispute, surface);
  const sheet = disputeSheet(dispute, now, surface);
  return verb === null ? sheet : { ...sheet, modal: decisionView(dispute, verb, surface) };
}

async function disputeOf(id: number, { disputes }: Surface): Promise<Dispute> {
  const [dispute] = await disputes.list({ ids: [id] });
  if (!dispute) throw new UserError(`There is no dispute ${id}; fcr disputes lists those there are.`);
  return dispute;
}

/** Whether a person may do it, and the verdict as it is now. */
async function judge(dispute: Dispute, verb: Verb | null, userId: string, surface: Surface) {
  const [decider, standings] = await Promise.all([
    deciderOf(userId, dispute, surface),
    standingsOf([dispute.ticketId], surface),
  ]);
  const standing = standings.get(dispute.ticketId) ?? null;
  const rules = verb !== null && verb !== 'decline';
  const why: NotDecided | null =
    whyNotDecided(dispute, decider) ?? whyNotRuled(rules ? 'accepted' : 'declined', standing);
  return { why, now: standing?.now ?? null };
}

/** Decides a dispute: the first decision stands, and whoever comes second is told. */
export const decisionModal: Modal = {
  id: DECISION_MODAL,
  submit: async ({ values, note: opened }, { userId }, surface) => {
    const { id, verb } = readOpened(opened);
    const dispute = await disputeOf(id, surface);
    const { why } = await judge(dispute, verb, userId, surface);
    if (why !== null) return told(notDecidedSheet(why, dispute, surface));
    const entered = readDecision(values, verb);
    if ('faults' in entered) return { kind: 'faults', faults: entered.faults };
    const decision = { ...entered.choice, by: userId, at: surface.context().now, note: entered.note };
    return told(await decide(dispute, decision, surface));
  },
};

const told = (sheet: Sheet) => ({ kind: 'view', view: sheetView('Dispute', sheet) }) as const;

async function decide(dispute: Dispute, decision: Decision, surface: Surface): Promise<Sheet> {
  const { id, ticketId, disputedBy } = dispute;
  const leads = await leadsTold(dispute, decision.by, surface);
  const messages = await decisionMessages(dispute, leads, surface.outbox);
  const isFirst = await surface.disputes.decide(dispute, decision, messages);
  if (!isFirst) return notDecidedSheet('decided', await disputeOf(id, surface), surface);
  return {
    headline: `Dispute ${id} on #${ticketId}: ${outcomeText(decision)}`,
    lines: [decidedLine(decision, surface), [{ user: disputedBy }, ' is told.']],
    footer: [],
  };
}

/** Those who have the dispute before them; that Slack does not say who they are holds up no decision. */
async function leadsTold(dispute: Dispute, userId: string, surface: Surface): Promise<string[]> {
  const others = await recipients(dispute, surface).catch((error: unknown) => {
    if (error instanceof UserError) return [];
    throw error;
  });
  return [...others, userId];
}
