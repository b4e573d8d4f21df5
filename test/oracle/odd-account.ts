import { type Account, type AccountOptions, generateAccount } from '../../src/demo/account.ts';
import type { TicketEvent } from '../../src/demo/zendesk-life.ts';

const SYSTEM = -1;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** An option of the demo's reasons. */
const REASON = { id: 360_001_002, value: 'late' };

type Ticket = Account['tickets'][number];
type Log = TicketEvent[];

/**
 * An account with more of what rarely happens: machines that answer and solve, AI, light agents, thanks, reopenings,
 * late deletions, other requesters, returns and follow-ups. Zendesk's own values stay true to what they are told of.
 */
export function oddAccount(options: AccountOptions): Account {
  const account = generateAccount(options);
  repeatMatters(account);
  account.tickets.forEach((ticket, index) => index % 29 === 8 && askAsColleague(account, ticket));
  // What Zendesk still shows of a deleted user counts for nothing.
  account.users.forEach(
    (user, index) => index % 9 === 4 && user.role === 'end-user' && (user.active = false),
  );
  for (const [index, ticket] of account.tickets.entries()) {
    const log: Log = account.histories.get(ticket.id)?.log ?? [];
    const isEvery = (count: number): boolean => (index * 7) % count === 3;
    if (isEvery(60)) ticket.support_type = 'ai_agent';
    if (index % 2 === 0 && ticket.metric_set.replies === 0) leaveToMachines(log);
    speakAside(account, ticket, log, isEvery);
    if (isEvery(13)) writeAroundTheSolve(log, options.nowMs);
    if (isEvery(8)) reopen(ticket, log, options.nowMs);
    if (isEvery(5)) deleteLate(ticket, log, options.nowMs);
    if (isEvery(9)) passOnWithReply(account, ticket, log);
    if (index % 3 === 0) passOnOnceRated(account, ticket, log, options.nowMs);
    if (isEvery(17)) handOver(account, ticket, log);
  }
  linkFollowUps(account);
  return account;
}

/** Lets something happen after all else of its second. */
function insert(log: Log, event: TicketEvent): void {
  const place = log.findIndex(({ at }) => at > event.at);
  log.splice(place < 0 ? log.length : place, 0, event);
}

function leaveToMachines(log: Log): void {
  for (const [index, event] of log.entries()) {
    if (event.does === 'assign' || event.does === 'move') log[index] = { ...event, by: SYSTEM };
  }
}

/** What a machine and a light agent say in public is no reply. */
function speakAside({ users }: Account, ticket: Ticket, log: Log, isEvery: (count: number) => boolean): void {
  const createdMs = Date.parse(ticket.created_at);
  const light = users.find(({ role_type }) => role_type === 1)?.id ?? SYSTEM;
  if (isEvery(4)) insert(log, { at: createdMs + MINUTE / 2, does: 'reply', by: SYSTEM });
  if (isEvery(11)) insert(log, { at: createdMs + 2 * MINUTE, does: 'reply', by: light });
}

/** One customer writes just before the solve, which answers nothing, another one says thanks for it. */
function writeAroundTheSolve(log: Log, nowMs: number): void {
  const solved = log.findLast((event) => event.does === 'move' && event.to === 'solved');
  if (!solved || solved.at + 10 * MINUTE > nowMs) return;
  insert(log, { at: solved.at - MINUTE / 60, does: 'write' });
  insert(log, { at: solved.at + 10 * MINUTE, does: 'write' });
}

/** A customer is not content, and has no answer to that yet. */
function reopen(ticket: Ticket, log: Log, nowMs: number): void {
  const at = (log.at(-1)?.at ?? nowMs) + 5 * 60 * MINUTE;
  if (ticket.status !== 'solved' || at > nowMs) return;
  log.push({ at, does: 'write' }, { at, does: 'move', to: 'open' });
  ticket.status = 'open';
  ticket.metric_set.reopens += 1;
  ticket.generated_timestamp = at / 1000;
}

function deleteLate(ticket: Ticket, log: Log, nowMs: number): void {
  const at = nowMs - 5 * 60 * MINUTE;
  if (!['new', 'open', 'pending'].includes(ticket.status) || (log.at(-1)?.at ?? at) >= at) return;
  log.push({ at, does: 'move', to: 'deleted' });
  ticket.status = 'deleted';
  ticket.generated_timestamp = at / 1000;
}

/** An agent who asks for himself is a customer. */
function askAsColleague({ users, histories }: Account, ticket: Ticket): void {
  const colleague = users.findLast(({ role, role_type }) => role === 'agent' && role_type !== 1);
  const history = histories.get(ticket.id);
  if (!colleague || !history || ticket.submitter_id !== ticket.requester_id) return;
  ticket.requester_id = ticket.submitter_id = colleague.id;
  history.born = { ...history.born, requester_id: colleague.id };
}

/** Another group goes on with what the first one has just replied to. */
function passOnWithReply({ groups }: Account, ticket: Ticket, log: Log): void {
  const replied = log.find(({ does, by }) => does === 'reply' && by === undefined);
  const other = groups.find(({ id, deleted }) => id !== ticket.group_id && !deleted);
  if (!replied || !other || log.some(({ at, does }) => does === 'assign' && at > replied.at)) return;
  insert(log, { at: replied.at, does: 'assign', groupId: other.id, agentId: ticket.assignee_id, by: SYSTEM });
  ticket.group_id = other.id;
  ticket.metric_set.group_stations += 1;
}

/** A rating stays with the group and the agent of its moment. */
function passOnOnceRated({ groups, users }: Account, ticket: Ticket, log: Log, nowMs: number): void {
  const at = (log.at(-1)?.at ?? nowMs) + 60 * MINUTE;
  const group = groups.find(({ id, deleted }) => id !== ticket.group_id && !deleted);
  const agent = users.find(({ id, role }) => id !== ticket.assignee_id && role === 'agent');
  if (!log.some(({ does }) => does === 'rate') || at > nowMs || !group || !agent) return;
  log.push({ at, does: 'assign', groupId: group.id, agentId: agent.id });
  ticket.group_id = group.id;
  ticket.assignee_id = agent.id;
  ticket.metric_set.group_stations += 1;
  ticket.generated_timestamp = at / 1000;
}

/** Lets somebody else of the customers be the requester from the middle of what happened on. */
function handOver({ users, histories }: Account, ticket: Ticket, log: Log): void {
  const middle = log[Math.floor(log.length / 2)];
  const other = users.find(({ role, id }) => role === 'end-user' && id !== ticket.requester_id);
  if (!middle || !histories.has(ticket.id) || !other) return;
  insert(log, { at: middle.at, does: 'change-requester', requesterId: other.id, by: SYSTEM });
  ticket.requester_id = other.id;
}

/** Some closed tickets are gone on with in another one, which tells which ticket it follows. */
function linkFollowUps({ tickets }: Account): void {
  const taken = new Set<number>();
  for (const [index, { id, status, metric_set }] of tickets.entries()) {
    const solvedMs = Date.parse(metric_set.solved_at ?? '');
    if (status !== 'closed' || index % 5 !== 0 || Number.isNaN(solvedMs)) continue;
    const gap = ({ created_at }: Ticket): number => Date.parse(created_at) - solvedMs;
    const later = tickets.find(
      (other) => gap(other) > 4.1 * DAY && gap(other) < 9 * DAY && !taken.has(other.id),
    );
    if (!later) continue;
    taken.add(later.id);
    const from = { ticket_id: id } as unknown as Record<string, string>;
    later.via = { ...later.via, source: { from, to: {}, rel: 'follow_up' } };
  }
}

/** Puts a ticket into a category, by a field of which each value is a tag too. */
function giveReason(ticket: Ticket): void {
  const others = ticket.custom_fields.filter(({ id }) => id !== REASON.id);
  ticket.custom_fields = [...others, REASON];
  ticket.tags = [...ticket.tags.filter((tag) => !['damaged', 'late'].includes(tag)), REASON.value];
}

/** Has every other customer who comes back soon write on the same matter again, as mail programs and people put it, and some of the others for the same reason. */
function repeatMatters({ tickets }: Account): void {
  const before = new Map<number, Ticket>();
  for (const [index, ticket] of tickets.entries()) {
    const last = before.get(ticket.requester_id);
    const gapMs = last ? Date.parse(ticket.created_at) - Date.parse(last.created_at) : Infinity;
    if (last && gapMs < 25 * DAY && index % 2 === 0) {
      ticket.subject = ticket.raw_subject = `${index % 4 === 0 ? 'RE: AW: ' : ''}${last.subject} (#${index})`;
    } else if (last && gapMs < 25 * DAY && index % 3 === 0) {
      for (const one of [last, ticket]) giveReason(one);
    }
    before.set(ticket.requester_id, ticket);
  }
}
