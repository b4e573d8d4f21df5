import { sameMatterRule } from '../domain/fcr/settings-in-words.ts';
import { anchorsOf, type Measure, type TicketMetric } from '../domain/metric.ts';
import { reopeningsOf, solvesOf } from '../domain/own-clocks.ts';
import type { Past } from '../domain/past.ts';
import { excludedWhoeverHandled } from '../domain/population.ts';
import { minutesToFirst } from '../domain/return-time.ts';
import { isSolved, type Ticket } from '../domain/ticket.ts';
import type { TicketLife } from '../domain/ticket-life.ts';
import { notSolved } from '../domain/waits.ts';

const WEEK_MINUTES = 7 * 24 * 60;

/** Solved without an agent: what bots, AI agents, rules and customers settled among themselves. */
export const metric: TicketMetric = {
  id: 'bot-share',
  label: 'Solved without an agent',
  aliases: ['bots', 'automated'],
  kind: 'rate',
  anchor: 'lastSolvedAt',
  better: 'neither',
  definition:
    'Solved or closed tickets that no agent has written on, in public or in private, nor changed the status of, and those that AI agents handled alone ÷ all solved or closed.',
  population:
    'Tickets last solved in the window and solved or closed now, those handled by AI alone among them.',
  version: 2,
  minimumSample: 20,
  isSecondary: true,
  needs: 'events',
  settledRule: ({ fcr }) => sameMatterRule(fcr),
  countsReturns: true,
  besides: {
    cameBack: 'solved without an agent and back within 7 days',
    unknown: 'history not known',
    reopenedNotSolved: 'reopened, not solved now',
  },
  measure(ticket, past) {
    const excluded = excludedWhoeverHandled(ticket);
    if (excluded) return { state: excluded, value: null };
    return isSolved(ticket) ? measureShare(ticket, past) : notSolved(ticket);
  },
};

function measureShare(ticket: Ticket, past: Past): Measure {
  if (!ticket.isAiOnly) {
    if (!past.life) return { state: 'unknown', value: null };
    if (hasAgent(past.life)) return { state: 'value', value: 0 };
    if (hasUnknown(past.life)) return { state: 'unknown', value: null };
  }
  return { state: isBackWithinAWeek(ticket, past) ? 'cameBack' : 'value', value: 1 };
}

const deedsOf = ({ opening, comments, statuses }: TicketLife) =>
  [opening, ...comments, ...statuses].filter((deed) => deed !== null);

const hasAgent = (life: TicketLife): boolean => deedsOf(life).some(({ agentId }) => agentId !== null);

/** Whether somebody of whom nothing is told did something, who may be an agent. */
const hasUnknown = (life: TicketLife): boolean => deedsOf(life).some(({ speaker }) => speaker === 'unknown');

/** By another ticket after the last solve, or by a reopening after any. */
function isBackWithinAWeek(ticket: Ticket, { life, cameBackAt, followedUpAt }: Past): boolean {
  const { lastSolvedAt } = anchorsOf(ticket);
  const isSoon = (minutes: number | null): boolean => minutes !== null && minutes <= WEEK_MINUTES;
  if (lastSolvedAt !== null && isSoon(minutesToFirst(lastSolvedAt, [cameBackAt, followedUpAt]))) return true;
  const statuses = life?.statuses ?? [];
  const reopenings = reopeningsOf(statuses);
  return solvesOf(statuses).some((solvedAt) =>
    isSoon(
      minutesToFirst(
        solvedAt,
        reopenings.filter((at) => at > solvedAt),
      ),
    ),
  );
}
