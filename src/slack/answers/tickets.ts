import { formatMinutes } from '../../domain/duration.ts';
import type { Subset } from '../../domain/metric.ts';
import { EXCLUSION_LABELS, EXCLUSIONS } from '../../domain/population.ts';
import type { TicketLine } from '../../reports/reads.ts';
import type { TicketList } from '../../reports/tickets.ts';
import { commandButton } from '../blocks/buttons.ts';
import { dataTo, versionText, windowText } from '../blocks/figures.ts';
import { formatCount, formatPercent, plural } from '../blocks/numbers.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';

/** Tickets a page shows; with it, a page stays far below what Slack takes. */
export const PAGE_LENGTH = 30;

const SUBJECT_LENGTH = 70;

const SUBSET_WORDS: Readonly<Record<Subset, string>> = {
  measured: '',
  hits: ' that count as hits',
  others: ' that do not count as hits',
  excluded: ' left out',
  waiting: ' still waiting',
  overdue: ' past the target',
  missed: ' that missed the target',
};

/** One page of the tickets behind a figure, each linked to Zendesk; the whole list is as long as the count. */
export function ticketsSheet(list: TicketList, page: number, zendeskOrigin: string): Sheet {
  const { answer, total, lines } = list;
  const first = (page - 1) * PAGE_LENGTH + 1;
  const range = total > PAGE_LENGTH ? `, ${first}–${first + lines.length - 1}` : '';
  return {
    headline: `${plural(total, answer.noun, answer.nouns)}${SUBSET_WORDS[list.subset]}${range} · ${answer.question}`,
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

function ticketLine(ticket: TicketLine, { answer, asOf }: TicketList, zendeskOrigin: string): Line {
  const subject =
    ticket.subject.length > SUBJECT_LENGTH
      ? `${ticket.subject.slice(0, SUBJECT_LENGTH - 1)}…`
      : ticket.subject;
  const minutes = formatMinutes(Math.max(0, (asOf - ticket.createdAt) / 60));
  // What happened on a ticket is younger than the ticket.
  const age = ticket.ticketCreatedAt === ticket.createdAt ? `${minutes} old` : `${minutes} ago`;
  // What was answered elsewhere need not be about a ticket.
  if (ticket.id === 0) return ['without a ticket · ', { bold: age }];
  const measured = ticket.value !== null && answer.unit === 'minutes' ? formatMinutes(ticket.value) : age;
  const reason = reasonOf(ticket);
  return [
    { link: `#${ticket.id}`, url: `${zendeskOrigin}/agent/tickets/${ticket.id}` },
    ` ${subject || '(no subject)'} · ${ticket.group} · ${ticket.status} · `,
    { bold: measured },
    reason === null ? '' : ` · ${reason}`,
  ];
}

/** Why a ticket is left out, or null where it counts. */
const reasonOf = ({ state }: TicketLine): string | null =>
  EXCLUSIONS.filter((reason) => reason === state).map((reason) => EXCLUSION_LABELS[reason])[0] ?? null;

function pageButtons({ total, subset, answer, lines }: TicketList, page: number): Button[] {
  const rest = total - (page - 1) * PAGE_LENGTH - lines.length;
  if (rest <= 0) return [];
  const command = `tickets ${subset} ${answer.exactQuestion} page ${page + 1}`;
  return [commandButton(`Next ${formatCount(Math.min(rest, PAGE_LENGTH))}`, command)];
}
