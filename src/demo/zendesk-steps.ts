import { effectOf, SYSTEM, type TicketEvent, type TicketHistory, type Told } from './zendesk-life.ts';
import type { Score, Ticket } from './zendesk-records.ts';

/** A field's value after and before; `before` is missing at the ticket's creation. */
export interface Change {
  field: keyof Told | 'satisfaction_score';
  after: unknown;
  before?: unknown;
}

export interface Comment {
  kind: 'first' | 'reply' | 'write' | 'note' | 'merge';
  authorId: number;
  isPublic: boolean;
  body: string;
  /** The macro it was written by. */
  macroId?: number;
}

/** What one actor did to a ticket in one go. */
export interface Step {
  /** Milliseconds since the epoch, on a whole second. */
  at: number;
  /** Counts what happened to the ticket; 0 is its creation. Never changes as more happens. */
  place: number;
  /** A user, or -1 for the system. */
  actorId: number;
  channel: string;
  changes: Change[];
  comment?: Comment;
}

const BODIES = {
  reply: 'Thank you for writing, here is what we found.',
  write: 'Thanks, one more thing.',
  note: 'Checked with the warehouse.',
  merge: 'This request was closed and merged into another one.',
};
const FIELDS = [
  'status',
  'custom_status_id',
  'priority',
  'group_id',
  'assignee_id',
  'requester_id',
  'ticket_form_id',
  'schedule_id',
  'tags',
] as const;

/** Tells a ticket's life again, step by step; `agentId` stands in where nobody is known to have acted. */
export function stepsOf(ticket: Ticket, { born, log }: TicketHistory, agentId: number): Step[] {
  const steps = [creation(ticket, born)];
  const told = { ...born };
  let score: Score = 'unoffered';
  for (const [index, event] of log.entries()) {
    const last = steps.at(-1);
    const actorId = actorOf(event, told, last, agentId);
    const changes = changesOf(told, effectOf(told, event));
    if (event.does === 'rate') {
      changes.push({ field: 'satisfaction_score', after: event.score, before: score });
      score = event.score;
    }
    const comment = commentOf(event, actorId);
    if (changes.length === 0 && !comment) continue;
    const channel = actorId === SYSTEM ? 'rule' : channelOf(ticket, actorId, told);
    const step: Step = { at: event.at, place: index + 1, actorId, channel, changes };
    if (comment) step.comment = comment;
    if (last && isSameGo(last, step)) join(last, step);
    else steps.push(step);
  }
  return steps;
}

/** Agents work on the web but for conversations; a customer writes where the ticket came from. */
function channelOf({ via }: Ticket, actorId: number, told: Told): string {
  const isTalk = via.channel === 'native_messaging' || via.channel === 'chat';
  return isTalk || actorId === told.requester_id ? via.channel : 'web';
}

function creation(ticket: Ticket, born: Told): Step {
  const changes = FIELDS.flatMap((field) => (born[field] === null ? [] : [{ field, after: born[field] }]));
  const actorId = ticket.submitter_id;
  const channel = ticket.via.channel;
  const first = { kind: 'first', authorId: actorId, isPublic: ticket.is_public, body: ticket.description };
  const comment = first as Comment;
  return { at: Date.parse(ticket.created_at), place: 0, actorId, channel, changes, comment };
}

/** Applies an effect to the told fields and says what it changed. */
function changesOf(told: Told, effect: Partial<Told>): Change[] {
  const changes: Change[] = [];
  for (const field of FIELDS) {
    const after = effect[field];
    const before = told[field];
    if (after === undefined || after === before) continue;
    if (field === 'tags' && String(after) === String(before)) continue;
    changes.push({ field, after, before });
  }
  Object.assign(told, effect);
  return changes;
}

function actorOf(event: TicketEvent, told: Told, last: Step | undefined, agentId: number): number {
  if (event.by !== undefined) return event.by;
  if (event.does === 'write' || (event.does === 'rate' && event.score !== 'offered'))
    return told.requester_id;
  if (event.does === 'rate' || event.does === 'set') return SYSTEM;
  if (event.does === 'assign') return event.agentId ?? told.assignee_id ?? agentId;
  if (event.does === 'move' && event.to === 'closed') return SYSTEM;
  const isAnswer = event.does === 'move' && last?.comment?.kind === 'write' && last.at === event.at;
  return isAnswer ? last.actorId : (told.assignee_id ?? agentId);
}

function commentOf(event: TicketEvent, authorId: number): Comment | undefined {
  const kind = event.does;
  if (kind === 'merge') return { kind, authorId, isPublic: false, body: BODIES.merge };
  if (kind !== 'reply' && kind !== 'write' && kind !== 'note') return undefined;
  const comment = { kind, authorId, isPublic: kind !== 'note', body: event.body ?? BODIES[kind] };
  return event.macro === undefined ? comment : { ...comment, macroId: event.macro };
}

function isSameGo(last: Step, step: Step): boolean {
  const isOneComment = !last.comment || !step.comment;
  const isOneChange = !step.changes.some(({ field }) => last.changes.some((past) => past.field === field));
  return (
    last.place > 0 && last.at === step.at && last.actorId === step.actorId && isOneComment && isOneChange
  );
}

function join(last: Step, step: Step): void {
  last.changes.push(...step.changes);
  if (step.comment) last.comment = step.comment;
}
