import type { Reason } from '../../domain/fcr/verdict.ts';
import type { Unresolved } from '../reads.ts';
import { namesSomebody } from './names-somebody.ts';

/** What an agent can do something about, in the order of preference where two are as frequent. */
export const OWN_REASONS = [
  'askedForInformation',
  'moreReplies',
  'reopened',
] as const satisfies readonly Reason[];

export type OwnReason = (typeof OWN_REASONS)[number];

/** What the agent's own first replies that settled nothing have in common. */
export interface Opportunity {
  readonly reason: OwnReason;
  readonly count: number;
  /** All that settled nothing, whatever the reason. */
  readonly among: number;
  /** The form most of them came in by; null where none stands out. */
  readonly form: { readonly name: string; readonly count: number } | null;
  /** At most three, the oldest first. */
  readonly ticketIds: readonly number[];
}

/** One ticket is a case, and no habit. */
const FEWEST = 2;
const SHOWN_TICKETS = 3;

/** The most frequent reason that lies with the agent; null where none has enough tickets. `others` are the names of colleagues. */
export function opportunityAmong(
  unresolved: readonly Unresolved[],
  agentId: number,
  among: number,
  others: readonly string[],
): Opportunity | null {
  const found = OWN_REASONS.map((reason) => ({ reason, tickets: ofReason(unresolved, reason, agentId) }));
  const [most] = found.sort((a, b) => b.tickets.length - a.tickets.length);
  if (!most || most.tickets.length < FEWEST) return null;
  const { reason, tickets } = most;
  const form = formOf(tickets, unresolved, others);
  const shown = form ? tickets.filter((ticket) => ticket.form === form.name) : tickets;
  return {
    reason,
    count: tickets.length,
    among,
    form,
    ticketIds: shown
      .slice(0, SHOWN_TICKETS)
      .map(({ ticketId }) => ticketId)
      .toReversed(),
  };
}

/** A further reply counts where the agent wrote it. */
const ofReason = (unresolved: readonly Unresolved[], reason: OwnReason, agentId: number): Unresolved[] =>
  unresolved.filter(
    (ticket) =>
      ticket.state === 'notFirstContact' &&
      ticket.reason === reason &&
      (reason !== 'moreReplies' || ticket.actorId === agentId),
  );

/** The form of more than half; where all else came in by it too, it says nothing. */
function formOf(
  tickets: readonly Unresolved[],
  all: readonly Unresolved[],
  others: readonly string[],
): Opportunity['form'] {
  const counts = new Map<string, number>();
  for (const { form } of tickets) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [[name, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const isTelling = count >= FEWEST && count * 2 > tickets.length && all.some(({ form }) => form !== name);
  return isTelling && name !== '(no form)' && !namesSomebody(name, others) ? { name, count } : null;
}
