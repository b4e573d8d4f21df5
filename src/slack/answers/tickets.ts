import { formatMinutes } from '../../domain/duration.ts';
import type { SUBSETS } from '../../domain/metric.ts';
import { EXCLUSION_LABELS, EXCLUSIONS } from '../../domain/population.ts';
import { findMetric } from '../../reports/catalogue.ts';
import type { TicketLine } from '../../reports/reads.ts';
import type { TicketList } from '../../reports/tickets.ts';
import { commandButton } from '../blocks/buttons.ts';
import { shorten } from '../blocks/cut.ts';
import { askedText, dataTo, versionText, windowText } from '../blocks/figures.ts';
import { formatCount, formatPercent, plural } from '../blocks/numbers.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';
import { REASON_WORDS, verdictText } from './fcr/in-words.ts';

/** Tickets a page shows; with it, a page stays far below what Slack takes. */
export const PAGE_LENGTH = 30;

const SUBJECT_LENGTH = 70;

const SUBSET_WORDS: Readonly<Record<(typeof SUBSETS)[number], string>> = {
  measured: '',
  hits: ' that count towards it',
  others: ' that do not count towards it',
  excluded: ' left out',
  waiting: ' still waiting',
  overdue: ' past the target',
  missed: ' that missed the target',
};

/** Of first contact resolution, what has a plainer name; its verdicts and reasons are told as they are typed. */
const OF_VERDICTS: Readonly<Record<string, string>> = {
  hits: ' resolved at first contact',
  others: ' not resolved at first contact',
  verified: ' whose verification window has ended',
  contacted: ' with a first contact',
  verifying: ' still verifying',
  waiting: ' still waiting for a first contact',
};

function subsetText({ subset, answer }: TicketList): string {
  const known: Readonly<Record<string, string>> = {
    ...SUBSET_WORDS,
    ...(findMetric(answer.metric).hasCourse ? OF_VERDICTS : {}),
  };
  return known[subset] ?? ` (${subset.replaceAll('-', ' ')})`;
}

/** One page of the tickets behind a figure, each linked to Zendesk; the whole list is as long as the count. */
export function ticketsSheet(list: TicketList, page: number, zendeskOrigin: string): Sheet {
  const { answer, total, lines } = list;
  const first = (page - 1) * PAGE_LENGTH + 1;
  const range = total > PAGE_LENGTH ? `, ${first}–${first + lines.length - 1}` : '';
  return {
    headline: `${plural(total, answer.noun, answer.nouns)}${subsetText(list)}${range} · ${askedText(answer)}`,
    lines:
      answer.n === null
        ? [[answer.reason ?? 'not measured']]
        : lines.map((line) =>
            isOfOrganizations(answer)
              ? organizationLine(line, zendeskOrigin)
              : ticketLine(line, list, zendeskOrigin),
          ),
    buttons: pageButtons(list, page),
    footer: [windowText(answer), dataTo(answer), versionText(answer)],
  };
}

const isOfOrganizations = ({ nouns }: TicketList['answer']): boolean => nouns === 'organizations';

const organizationLine = ({ id, subject, state, value }: TicketLine, zendeskOrigin: string): Line => [
  { link: subject || `organization ${id}`, url: `${zendeskOrigin}/agent/organizations/${id}` },
  ' · ',
  { bold: value === null ? state : formatPercent(value * 100) },
];

function ticketLine(ticket: TicketLine, list: TicketList, zendeskOrigin: string): Line {
  const { answer } = list;
  const asOf = momentOf(list);
  const subject = shorten(ticket.subject, SUBJECT_LENGTH);
  const minutes = formatMinutes(Math.max(0, (asOf - ticket.createdAt) / 60));
  // What happened on a ticket is younger than the ticket.
  const age = ticket.ticketCreatedAt === ticket.createdAt ? `${minutes} old` : `${minutes} ago`;
  // What was answered elsewhere need not be about a ticket.
  if (ticket.id === 0) return ['without a ticket · ', { bold: age }];
  const measured = ticket.value !== null && answer.unit === 'minutes' ? formatMinutes(ticket.value) : age;
  const reason = reasonOf(ticket);
  return [
    { link: `#${ticket.id}`, url: `${zendeskOrigin}/agent/tickets/${ticket.id}` },
    ` ${subject || '(no subject)'} · ${ticket.group} · ${statusText(ticket, list)} · `,
    { bold: measured },
    businessText(ticket, answer),
    reason === null ? '' : ` · ${reason}`,
  ];
}

/** Whether a list is of tickets as they stood at an instant that is past. */
const isOfPast = ({ answer: { metric, window, asOf } }: TicketList): boolean =>
  findMetric(metric).anchor === 'now' && window.label !== 'now' && (window.end ?? '') < (asOf ?? '');

/** The instant as of which ages are told. */
const momentOf = (list: TicketList): number =>
  isOfPast(list) ? Date.parse(list.answer.window.end ?? '') / 1000 : list.asOf;

/** Of a past instant what the ticket waited for then, as far as the metric tells, and its status as one of now. */
function statusText({ status, state }: TicketLine, list: TicketList): string {
  if (!isOfPast(list)) return status;
  const then = findMetric(list.answer.metric).besides?.[state];
  return `${then === undefined ? '' : `${then} then, `}now ${status}`;
}

/** The time that was judged, where that is not the calendar's. */
const businessText = ({ businessValue }: TicketLine, { target }: TicketList['answer']): string =>
  target?.hours === 'business' && businessValue !== null
    ? `, ${formatMinutes(businessValue)} in business hours`
    : '';

/** Why a ticket is left out, or its verdict; null where it counts and has none. */
function reasonOf({ state, reason: why }: TicketLine): string | null {
  const excluded = EXCLUSIONS.find((reason) => reason === state);
  if (excluded === 'exception' && why) return `${EXCLUSION_LABELS[excluded]}: ${exceptionText(why)}`;
  if (excluded) return EXCLUSION_LABELS[excluded];
  return why === null ? null : verdictText(state, why);
}

/** A rule's name as it is; what keeps the reason it has for the team is left out for the agent's sake alone. */
const exceptionText = (why: string): string =>
  Object.hasOwn(REASON_WORDS, why) ? 'justified escalation' : why;

function pageButtons({ total, subset, answer, lines }: TicketList, page: number): Button[] {
  const rest = total - (page - 1) * PAGE_LENGTH - lines.length;
  if (rest <= 0) return [];
  const command = `tickets ${subset} ${answer.exactQuestion} page ${page + 1}`;
  return [commandButton(`Next ${formatCount(Math.min(rest, PAGE_LENGTH))}`, command)];
}
