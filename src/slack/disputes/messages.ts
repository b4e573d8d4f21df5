import type { Dispute } from '../../domain/fcr/dispute.ts';
import type { Plan } from '../dispatch.ts';
import type { Delivery, NewDelivery, Outbox } from '../outbox.ts';
import { isForGood } from '../refusals.ts';
import type { Surface } from '../surface.ts';
import { closedSheet, disputeSheet, outcomeSheet } from './dispute-sheet.ts';
import { disputeKey, recipients } from './people.ts';
import { standingsOf } from './standing.ts';

type Sending = Pick<Surface, 'disputes' | 'outbox' | 'groupLeads' | 'everyLead'>;

/** The message about a decision to the agent. */
export const outcomeKey = ({ id }: Pick<Dispute, 'id'>): string => `dispute-outcome:${id}`;

const subjectOf = ({ id }: Pick<Dispute, 'id'>): string => JSON.stringify({ dispute: id });

/** Sends a dispute to each lead who has not had it; gives all it goes to. */
export async function queueDispute(dispute: Dispute, surface: Sending): Promise<string[]> {
  const users = await recipients(dispute, surface);
  for (const user of users) {
    const key = disputeKey(dispute, user);
    if (await surface.outbox.get(key)) continue;
    await surface.outbox.add({ key, kind: 'dispute', channel: user, subject: subjectOf(dispute) });
  }
  return users;
}

/** Sends every open dispute to leads who have not had it, so to those named since; one that cannot be sent holds up no other. Call it as often as you like. */
export async function queueOpenDisputes(surface: Sending): Promise<void> {
  const errors: unknown[] = [];
  for (const dispute of await surface.disputes.list({ isOpen: true }))
    await queueDispute(dispute, surface).catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}

/** What a decision is told by: to the agent, and in the messages that leads have of the dispute. */
export async function decisionMessages(
  dispute: Dispute,
  leads: readonly string[],
  outbox: Outbox,
): Promise<NewDelivery[]> {
  const { id, disputedBy } = dispute;
  const outcome = {
    key: outcomeKey(dispute),
    kind: 'dispute-outcome',
    channel: disputedBy,
    subject: subjectOf(dispute),
  };
  const had = await Promise.all(
    [...new Set(leads)].map(async (user): Promise<NewDelivery[]> => {
      const message = await outbox.get(disputeKey(dispute, user));
      const closed = { key: `dispute-closed:${id}:${user}`, kind: 'dispute-closed', channel: user };
      return message?.posted_ts ? [{ ...closed, subject: subjectOf(dispute) }] : [];
    }),
  );
  return [outcome, ...had.flat()];
}

type Rendering = Pick<Surface, 'disputes' | 'outbox' | 'reads' | 'context' | 'zendeskOrigin'>;

async function disputeOf({ subject }: Delivery, { disputes }: Rendering): Promise<Dispute | undefined> {
  const { dispute: id } = JSON.parse(subject) as { dispute: number };
  return (await disputes.list({ ids: [id] }))[0];
}

const GONE: Plan = { kind: 'drop', reason: 'its dispute was decided before it was sent' };

/** A person whom Slack takes no messages to is not tried for ever. */
const refused = async (code: string): Promise<boolean> => isForGood(code);

/** To a lead: what is to be decided. */
export async function renderDispute(surface: Rendering, delivery: Delivery): Promise<Plan> {
  const dispute = await disputeOf(delivery, surface);
  if (!dispute || dispute.decision) return GONE;
  const standing = (await standingsOf([dispute.ticketId], surface)).get(dispute.ticketId);
  return { kind: 'post', sheet: disputeSheet(dispute, standing?.now ?? null, surface), refused };
}

/** In place of what a lead was asked: what came of it, without buttons. */
export async function renderClosed(surface: Rendering, delivery: Delivery): Promise<Plan> {
  const dispute = await disputeOf(delivery, surface);
  const message = dispute && (await surface.outbox.get(disputeKey(dispute, delivery.channel)));
  if (!dispute?.decision || !message?.posted_channel || !message.posted_ts) return GONE;
  const posted = { channel: message.posted_channel, ts: message.posted_ts };
  return { kind: 'update', posted, sheet: closedSheet(dispute, dispute.decision, surface) };
}

/** To the agent: what came of it. */
export async function renderOutcome(surface: Rendering, delivery: Delivery): Promise<Plan> {
  const dispute = await disputeOf(delivery, surface);
  return dispute?.decision
    ? { kind: 'post', sheet: outcomeSheet(dispute, dispute.decision, surface), refused }
    : GONE;
}
