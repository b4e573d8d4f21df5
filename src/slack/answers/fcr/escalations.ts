import { formatMinutes } from '../../../domain/duration.ts';
import type { EscalationFigures, Escalations } from '../../../reports/fcr/escalations.ts';
import { shorten } from '../../blocks/cut.ts';
import { footerOf } from '../../blocks/figures.ts';
import { formatCount, formatPercent, plural } from '../../blocks/numbers.ts';
import type { Line, Sheet, Span } from '../../blocks/sheet.ts';
import { headlineOf } from './headline.ts';
import { withoutVerdicts } from './verdict-lines.ts';

/** Accepted hand-overs below which a median and a p90 say little. */
const [FEWEST_MEDIAN, FEWEST_P90] = [5, 20];
const SHOWN_GROUPS = 15;

/** How hand-overs after the first contact went; never whose they were. */
export function escalationsSheet(found: Escalations, zendeskOrigin: string): Sheet {
  const { answer, byGroup, justified, others } = found;
  const headline = headlineOf('Escalations', answer);
  const footer = footerOf(withoutVerdicts(answer));
  if (answer.n === null)
    return { headline, lines: [[{ bold: '–' }, ` ${answer.reason ?? 'not measured'}`]], footer };
  return {
    headline,
    lines: [
      ...linesOf(found),
      ...ticketLines('Bounced back', [...others.bounced, ...justified.bounced], zendeskOrigin),
      ...ticketLines('Asked again', [...others.askedAgain, ...justified.askedAgain], zendeskOrigin),
    ],
    ...(byGroup.length > 0 ? { table: tableOf(byGroup.slice(0, SHOWN_GROUPS)) } : {}),
    footer,
  };
}

function linesOf({ tickets, justified, others, hasTags }: Escalations): Line[] {
  const all = justified.tickets + others.tickets;
  if (all === 0)
    return [[`None of the ${plural(tickets, 'ticket')} was handed to another group after its first contact`]];
  const share = formatPercent((all * 100) / tickets);
  return [
    [
      { bold: `${formatCount(all)} of ${plural(tickets, 'ticket')}` },
      ` (${share}) went to another group after the first contact`,
    ],
    ...(hasTags
      ? [...figureLines('Justified', justified), ...figureLines('Others', others)]
      : [...figureLines('All', others), ['Which are justified is not known: no escalation tag is set.']]),
    ['Accepted: the first reply, assignment or solve in the group it went to.'],
  ];
}

function figureLines(name: string, figures: EscalationFigures): Line[] {
  const { tickets, transfers, bounced, askedAgain, passedOn, waiting } = figures;
  if (tickets === 0) return [[{ bold: `${name}: ` }, 'none']];
  const hops = transfers === tickets ? '' : `, handed over ${plural(transfers, 'time')}`;
  const others = [
    `${formatCount(bounced.length)} bounced back`,
    `${formatCount(askedAgain.length)} asked the customer again`,
    ...(passedOn > 0 ? [`${formatCount(passedOn)} passed on before anybody accepted`] : []),
    ...(waiting > 0 ? [`${formatCount(waiting)} not accepted yet`] : []),
  ];
  return [
    [
      { bold: `${name}: ` },
      `${plural(tickets, 'ticket')}${hops} · ${acceptText(figures)} · ${others.join(' · ')}`,
    ],
  ];
}

/** "12 of 14 accepted, after 35 min median, 2 h p90 in business hours". */
function acceptText({ accepted, transfers, median, p90, isBusiness }: EscalationFigures): string {
  const count = `${formatCount(accepted)} of ${formatCount(transfers)} accepted`;
  if (median === null || p90 === null) return count;
  const few = (least: number): string => (accepted < least ? ' (too few)' : '');
  const hours = isBusiness ? ' in business hours' : '';
  return `${count}, after ${formatMinutes(median)} median${few(FEWEST_MEDIAN)}, ${formatMinutes(p90)} p90${few(FEWEST_P90)}${hours}`;
}

const SHOWN_IDS = 10;

/** The tickets to look at. */
function ticketLines(name: string, ids: readonly number[], zendeskOrigin: string): Line[] {
  if (ids.length === 0) return [];
  const links = ids
    .slice(0, SHOWN_IDS)
    .flatMap((id): Span[] => [' ', { link: `#${id}`, url: `${zendeskOrigin}/agent/tickets/${id}` }]);
  const more = ids.length > SHOWN_IDS ? ` and ${ids.length - SHOWN_IDS} more` : '';
  return [[{ bold: `${name}:` }, ...links, more]];
}

const tableOf = (groups: Escalations['byGroup']): string[][] => [
  ['to', 'hand-overs', 'accept (median)', 'bounced', 'asked again'],
  ...groups.map(({ name, transfers, accepted, median, bounced, askedAgain }) => [
    shorten(name, 32),
    formatCount(transfers),
    median === null ? '–' : `${formatMinutes(median)}${accepted < FEWEST_MEDIAN ? ' (few)' : ''}`,
    formatCount(bounced.length),
    formatCount(askedAgain.length),
  ]),
];
