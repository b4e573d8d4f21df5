import { STATUS_LABELS, type TicketEvent, type TicketHistory, type Told, toldOf } from './zendesk-life.ts';
import type { Ticket } from './zendesk-records.ts';

const COMPARED = [
  'status',
  'custom_status_id',
  'priority',
  'group_id',
  'assignee_id',
  'requester_id',
  'ticket_form_id',
  'tags',
] as const;

/** Which told fields another version of a ticket has otherwise. */
export function differences(before: Ticket, after: Ticket): Partial<Told> {
  const changed = COMPARED.filter((field) => String(before[field]) !== String(after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/** A history that a ticket may have had, going by its metrics: who took it, the first reply and the last solve. */
export function recall(ticket: Ticket): TicketHistory {
  const { metric_set: metrics, assignee_id: agentId, group_id: groupId, status } = ticket;
  const fresh = { status: 'new', custom_status_id: STATUS_LABELS.new, assignee_id: null } as const;
  const log: TicketEvent[] = [];
  const minutes = metrics.reply_time_in_minutes.calendar;
  const repliedAt = minutes === null ? undefined : Date.parse(ticket.created_at) + minutes * 60_000;
  const assignedAt = readTime(metrics.initially_assigned_at) ?? repliedAt ?? Date.parse(ticket.created_at);
  if (agentId !== null && groupId !== null) log.push({ at: assignedAt, does: 'assign', groupId, agentId });
  if (repliedAt !== undefined) log.push({ at: repliedAt, does: 'reply' });
  const solvedAt = readTime(metrics.solved_at);
  if (solvedAt !== undefined) log.push({ at: solvedAt, does: 'move', to: 'solved' });
  log.sort((a, b) => a.at - b.at);
  const movedAt = readTime(metrics.status_updated_at) ?? assignedAt;
  const at = Math.max(movedAt, log.at(-1)?.at ?? 0);
  if (solvedAt === undefined || status !== 'solved') log.push({ at, does: 'move', to: status });
  return { born: { ...toldOf(ticket), ...fresh }, log };
}

function readTime(text: string | null): number | undefined {
  return text === null ? undefined : Date.parse(text);
}
