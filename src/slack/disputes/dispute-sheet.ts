import type { Decision, Dispute } from '../../domain/fcr/dispute.ts';
import type { Finding } from '../../domain/fcr/verdict.ts';
import { describeInstant } from '../../domain/window.ts';
import { verdictText } from '../answers/fcr/in-words.ts';
import { commandButton } from '../blocks/buttons.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';
import type { Surface } from '../surface.ts';
import { brief, caseLines, decidedLine } from './in-words.ts';

type Where = Pick<Surface, 'context' | 'zendeskOrigin'>;

/** A dispute as its leads see it: one ticket, its verdict, what the agent says, and what can be done. */
export function disputeSheet(dispute: Dispute, now: Finding | null, surface: Where): Sheet {
  const { id } = dispute;
  return {
    headline: `Dispute ${id} is yours to decide`,
    lines: [...caseLines(dispute, surface), ...(now ? presentLines(dispute, now) : [])],
    buttons: decideButtons(id),
    footer: [`disputed ${describeInstant(dispute.disputedAt, surface.context().timeZone)}`],
  };
}

/** What the verdict rests on; that it is another by now is said. */
function presentLines({ against }: Dispute, { verdict, reason, evidence }: Finding): Line[] {
  const isOther = verdict !== against.verdict || reason !== against.reason;
  const label = isOther ? `By now it is ${verdictText(verdict, reason)}: ` : 'It rests on: ';
  return [[{ bold: label }, evidence.what]];
}

const decideButtons = (id: number): Button[] => [
  commandButton('Accept as exception…', `fcr decide ${id} accept`),
  commandButton('Correct the verdict…', `fcr decide ${id} correct`),
  commandButton('Decline…', `fcr decide ${id} decline`),
];

/** Slack takes less text in place of a message than in a new one. */
const LONGEST_CLOSING_NOTE = 200;

/** What a lead sees in place of a dispute that is decided. */
export function closedSheet(dispute: Dispute, decision: Decision, surface: Where): Sheet {
  const note = brief(decision.note, LONGEST_CLOSING_NOTE);
  return {
    headline: `Dispute ${dispute.id} is decided`,
    lines: [...caseLines(dispute, surface).slice(0, 1), decidedLine({ ...decision, note }, surface)],
    footer: [`fcr disputes ${dispute.id} shows it whole`],
  };
}

/** What the agent is told. */
export function outcomeSheet(dispute: Dispute, decision: Decision, surface: Where): Sheet {
  return {
    headline: `Your dispute on #${dispute.ticketId} was ${decision.state}`,
    lines: [decidedLine(decision, surface), ...caseLines(dispute, surface).slice(1)],
    footer: [`dispute ${dispute.id}`, `fcr disputes lists yours`],
  };
}
