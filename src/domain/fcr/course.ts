import type { Past } from '../past.ts';
import { type Exclusion, excludedEverywhere } from '../population.ts';
import type { EpochSeconds, Ticket } from '../ticket.ts';
import { type Facts, factsOf } from './facts.ts';
import { type FirstContact, isFiledForCaller, isOpenedByAgent } from './first-contact.ts';
import { type Finding, finding, type VerdictStep } from './verdict.ts';
import { UNRESOLVED_SECONDS, verdictAt } from './verdict-at.ts';

/** The course of a ticket's verdict, with what it is counted by. */
export interface Course {
  readonly contact: FirstContact | null;
  readonly ripeAt: EpochSeconds | null;
  /** From the ticket's creation on, each until the next; what time alone will bring is among them. */
  readonly steps: readonly VerdictStep[];
}

/** Gives the verdicts a ticket has had, has and, if nothing more happens, will have. */
export function courseOf(ticket: Ticket, past: Past): Course {
  const { createdAt } = ticket;
  const nothing = { contact: null, ripeAt: null };
  const excluded = whyNotEligible(ticket, past);
  const always = (finding: Finding): Course => ({ ...nothing, steps: [{ from: createdAt, ...finding }] });
  if (excluded) return always(finding('notEligible', excluded, createdAt, 'the ticket as it is now'));
  if (!past.life)
    return always(finding('unknown', 'historyNotKnown', createdAt, 'its beginning is not known'));
  const facts = factsOf(ticket, past, past.life);
  return { contact: facts.contact, ripeAt: facts.ripeAt, steps: stepsOf(facts, past) };
}

/** Why a ticket is none that could be resolved at first contact, however it goes on; an agent may have filed it for a caller. */
function whyNotEligible(ticket: Ticket, { settings }: Past): Exclusion | null {
  const everywhere = excludedEverywhere(ticket);
  if (everywhere) return everywhere;
  if (!isOpenedByAgent(ticket) || isFiledForCaller(ticket, settings.fcr)) return null;
  return ticket.isPublic ? 'openedByAgents' : 'internal';
}

/** The verdict at each instant at which it may change, and when it does. */
function stepsOf(facts: Facts, { ruling }: Past): VerdictStep[] {
  const steps: VerdictStep[] = [];
  for (const at of turningPoints(facts, ruling?.at ?? null)) {
    const found =
      ruling && at >= ruling.at
        ? finding(ruling.verdict, ruling.reason, ruling.at, `decided by <@${ruling.by}>`)
        : verdictAt(facts, at);
    const last = steps.at(-1);
    if (last?.verdict !== found.verdict || last.reason !== found.reason) steps.push({ from: at, ...found });
  }
  return steps;
}

function turningPoints(facts: Facts, ruledAt: EpochSeconds | null): EpochSeconds[] {
  const {
    createdAt,
    statuses,
    contact,
    ripeAt,
    hurdles,
    words,
    exceptions,
    noFurtherActions,
    doubt,
    agentAt,
  } = facts;
  const instants = [
    createdAt,
    ruledAt,
    ripeAt,
    contact?.at ?? null,
    contact && contact.at + UNRESOLVED_SECONDS,
    doubt?.evidence.at ?? null,
    Number.isFinite(agentAt) ? agentAt : null,
    ...exceptions.map(({ evidence }) => evidence.at),
    ...[...statuses, ...hurdles, ...words, ...noFurtherActions].map(({ at }) => at),
  ].filter((at) => at !== null && at >= createdAt);
  return [...new Set(instants as number[])].sort((a, b) => a - b);
}
