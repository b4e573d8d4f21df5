import { describe, expect, it } from 'vitest';
import { type Account, generateAccount } from '../../src/demo/account.ts';
import type { Ticket } from '../../src/demo/zendesk-records.ts';
import { type Step, stepsOf } from '../../src/demo/zendesk-steps.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');

const changed = (steps: Step[], test: (change: Step['changes'][number]) => boolean) =>
  steps.filter(({ changes }) => changes.some(test));

/** What a ticket's steps say about it, in the words of its native metrics. */
function seen(account: Account, staff: ReadonlySet<number>, ticket: Ticket) {
  const history = account.histories.get(ticket.id);
  const steps = history ? stepsOf(ticket, history, -1) : [];
  const createdMs = Date.parse(ticket.created_at);
  const replies = steps.slice(1).filter(({ comment }) => {
    const authorId = comment?.authorId ?? 0;
    return comment?.isPublic === true && staff.has(authorId) && authorId !== ticket.requester_id;
  });
  const solves = changed(steps, ({ field, after }) => field === 'status' && after === 'solved');
  return {
    replies: replies.length,
    firstReply: replies[0] ? Math.floor((replies[0].at - createdMs) / 60_000) : null,
    solvedAt: solves.at(-1)?.at ?? null,
    reopens: changed(steps, ({ before, after }) => before === 'solved' && after !== 'closed').length,
    groups: 1 + changed(steps, (change) => change.field === 'group_id' && 'before' in change).length,
    assignees: changed(steps, ({ field, after }) => field === 'assignee_id' && after !== null).length,
    updatedAt: steps.at(-1)?.at,
  };
}

describe('the steps of a ticket', () => {
  it.each([1, 2])('agree with its native metrics (seed %i)', (seed) => {
    const account = generateAccount({ nowMs: NOW, ticketCount: 1500, seed });
    const staff = new Set(account.users.flatMap(({ id, role }) => (role === 'end-user' ? [] : [id])));
    for (const ticket of account.tickets) {
      const { metric_set: metrics, updated_at } = ticket;
      expect(seen(account, staff, ticket)).toEqual({
        replies: metrics.replies,
        firstReply: metrics.reply_time_in_minutes.calendar,
        solvedAt: metrics.solved_at === null ? null : Date.parse(metrics.solved_at),
        reopens: metrics.reopens,
        groups: metrics.group_stations,
        assignees: metrics.assignee_stations,
        updatedAt: Date.parse(updated_at),
      });
    }
  });
});
