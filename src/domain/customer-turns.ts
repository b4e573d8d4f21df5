import { solvesOf } from './own-clocks.ts';
import type { EpochSeconds } from './ticket.ts';
import type { TicketLife } from './ticket-life.ts';

/** A customer waiting for an answer: from the first unanswered public comment to what ended the wait. */
export interface CustomerTurn {
  readonly startedAt: EpochSeconds;
  readonly endedAt: EpochSeconds | null;
  readonly end: 'reply' | 'closed without reply' | 'waiting';
}

interface Happening {
  readonly at: EpochSeconds;
  readonly what: 'customer' | 'reply' | 'solve';
}

/** All turns of a ticket's customers, oldest first; a reply in the second of the solve answers. */
export function turnsOf(life: TicketLife): CustomerTurn[] {
  const turns: CustomerTurn[] = [];
  let startedAt: EpochSeconds | null = null;
  for (const { at, what } of happeningsOf(life)) {
    if (what === 'customer') startedAt ??= at;
    else if (startedAt !== null) {
      turns.push({ startedAt, endedAt: at, end: what === 'reply' ? 'reply' : 'closed without reply' });
      startedAt = null;
    }
  }
  return startedAt === null ? turns : [...turns, { startedAt, endedAt: null, end: 'waiting' }];
}

/**
 * The turns next reply time is measured by: those after the first, whose answer is the first reply. A ticket
 * an agent opened in public has no first reply to wait for, so that all its turns are next ones.
 */
export function nextTurns(life: TicketLife): CustomerTurn[] {
  const isOpenedByAgent = life.opening?.speaker === 'agent' && life.opening.isPublic;
  return turnsOf(life).slice(isOpenedByAgent ? 0 : 1);
}

/** What starts and ends turns, in order; of one second, comments stand before the solve. */
function happeningsOf({ opening, comments, statuses }: TicketLife): Happening[] {
  const said = comments.filter(
    ({ isPublic, speaker }) => isPublic && (speaker === 'agent' || speaker === 'customer'),
  );
  const opened = opening?.isPublic === true && opening.speaker === 'customer' ? [opening] : [];
  const spoken = [...opened, ...said].map(
    ({ at, speaker }): Happening => ({ at, what: speaker === 'agent' ? 'reply' : 'customer' }),
  );
  const solves = solvesOf(statuses).map((at): Happening => ({ at, what: 'solve' }));
  return [...spoken, ...solves].sort((a, b) => a.at - b.at);
}
