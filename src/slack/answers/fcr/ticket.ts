import type { DeliveryModel } from '../../../domain/fcr/settings.ts';
import type { Evidence, VerdictStep } from '../../../domain/fcr/verdict.ts';
import { describeInstant } from '../../../domain/window.ts';
import type { AskContext } from '../../../reports/ask.ts';
import { findMetric } from '../../../reports/catalogue.ts';
import type { TicketVerdict } from '../../../reports/fcr/ticket-verdict.ts';
import type { Line, Sheet, Span } from '../../blocks/sheet.ts';
import { VERDICT_WORDS, verdictText } from './in-words.ts';

/** Names an agent to whom the asker may be told; everybody else reads "an agent". */
export type NameOf = (agentId: number) => string | null;

const MODELS: Readonly<Record<DeliveryModel, string>> = {
  electronic: 'e-mail and the like',
  direct: 'live',
  callBack: 'call back',
  triage: 'front-line triage',
};

/** A ticket's verdict, what it rests on, how it came about, and what comes next. */
export function ticketSheet(
  found: TicketVerdict,
  nameOf: NameOf,
  { timeZone }: AskContext,
  zendeskOrigin: string,
): Sheet {
  const { ticket, now, asOf } = found;
  const at = (instant: number): string => describeInstant(instant, timeZone);
  const fcr = findMetric('fcr');
  return {
    headline: `Ticket #${ticket.id} · ${stepText(now)}`,
    lines: [
      [
        { link: `#${ticket.id}`, url: `${zendeskOrigin}/agent/tickets/${ticket.id}` },
        ` ${ticket.subject || '(no subject)'} · ${ticket.status} · ${ticket.channel} · created ${at(ticket.createdAt)}`,
      ],
      ...ruleLines(found),
      evidenceLine(now, nameOf, at),
      ...contactLines(found, nameOf, at),
      ...nextLines(found, at),
      ...courseLines(found, nameOf, at),
      ...revisedLines(found, at),
    ],
    footer: [`as of ${at(asOf)} ${timeZone}`, `${fcr.id} v${fcr.version}`],
  };
}

type At = (instant: number) => string;

const ruleLines = ({ leftOutBy }: TicketVerdict): Line[] =>
  leftOutBy.length === 0
    ? []
    : [[{ bold: 'Left out of every figure by rule: ' }, `${leftOutBy.join('; ')}. Without that:`]];

const evidenceLine = ({ evidence, from }: VerdictStep, nameOf: NameOf, at: At): Line => [
  { bold: 'Evidence: ' },
  ...evidenceSpans(evidence, nameOf),
  ` · ${at(evidence.at)}`,
  evidence.at === from ? '' : ` · in force since ${at(from)}`,
];

/** What, and by whom; people of Slack's as mentions. */
function evidenceSpans({ what, actorId }: Evidence, nameOf: NameOf): Span[] {
  const spans = what
    .split(/(<@[UW][A-Z0-9]+>)/u)
    .filter((part) => part !== '')
    .map((part): Span => (part.startsWith('<@') ? { user: part.slice(2, -1) } : part));
  return actorId === null ? spans : [...spans, ` by ${nameOf(actorId) ?? 'an agent'}`];
}

function contactLines({ contact, ripeAt, asOf }: TicketVerdict, nameOf: NameOf, at: At): Line[] {
  if (!contact) return [];
  const by = contact.agentId === null ? '' : ` by ${nameOf(contact.agentId) ?? 'an agent'}`;
  const window =
    ripeAt === null ? '' : ` · verification window ${ripeAt <= asOf ? 'ended' : 'ends'} ${at(ripeAt)}`;
  return [
    [
      { bold: 'First contact: ' },
      `${contact.what}${by} · ${at(contact.at)} · ${MODELS[contact.model]}${window}`,
    ],
  ];
}

function nextLines({ next }: TicketVerdict, at: At): Line[] {
  if (!next) return [];
  const { verdict, reason, from } = next;
  const what = verdict === 'presumed' ? VERDICT_WORDS.presumed : verdictText(verdict, reason);
  const isByTime = verdict === 'presumed' || reason === 'unresolved';
  return [
    [
      { bold: 'Next: ' },
      isByTime ? `on ${at(from)} ${what}, if nothing comes` : `${what}, once the data reaches ${at(from)}`,
    ],
  ];
}

/** Evidence is told where it came, and not again where a step rests on the same. */
function courseLines({ course }: TicketVerdict, nameOf: NameOf, at: At): Line[] {
  if (course.length < 2) return [];
  return [
    [{ bold: 'How it came about:' }],
    ...course.map((step): Line => {
      const isNew =
        step.evidence.at === step.from && step.verdict !== 'waiting' && step.verdict !== 'presumed';
      return [
        `  ${at(step.from)} · ${stepText(step)}`,
        ...(isNew ? [' · ', ...evidenceSpans(step.evidence, nameOf)] : []),
      ];
    }),
  ];
}

const stepText = ({ verdict, reason }: VerdictStep): string =>
  verdictText(verdict, verdict === 'waiting' ? null : reason);

const revisedLines = ({ revised }: TicketVerdict, at: At): Line[] =>
  revised.map(({ until, verdict, reason }) => [
    { bold: 'Said before: ' },
    `${verdictText(verdict, reason)}, until ${at(until)}, when more was known`,
  ]);
