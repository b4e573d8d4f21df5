import { formatMinutes } from '../../domain/duration.ts';
import { isAverage, unitOf } from '../../domain/metric.ts';
import type { ReconciledRow } from '../../domain/reconcile.ts';
import { DIFFERENCE_CAUSES } from '../../domain/reconcile-causes.ts';
import { describeInstant } from '../../domain/window.ts';
import type { AskContext } from '../../reports/ask.ts';
import type { Why, WhyRow } from '../../reports/why.ts';
import { plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { verdictText } from './fcr/in-words.ts';

/** How one ticket is counted, and how our own clocks compare with Zendesk's. */
export function whySheet(why: Why, { timeZone, now }: AskContext, zendeskOrigin: string): Sheet {
  const { ticket, rows } = why;
  const at = (instant: number): string => describeInstant(instant, timeZone);
  return {
    headline: `How ticket #${ticket.id} is counted`,
    lines: [
      [
        { link: `#${ticket.id}`, url: `${zendeskOrigin}/agent/tickets/${ticket.id}` },
        ` ${ticket.subject || '(no subject)'} · ${ticket.status} · ${ticket.channel} · created ${at(ticket.createdAt)}`,
      ],
      ...ruleLines(why),
      ...rows.map((row) => metricLine(row, at)),
      ...comparisonLines(why, at),
    ],
    footer: [
      `as of ${at(now)} ${timeZone}`,
      [...new Set(rows.map(({ metric }) => `${metric.id} v${metric.version}`))].join(', '),
    ],
  };
}

const ruleLines = ({ leftOutBy }: Why): Line[] =>
  leftOutBy.length === 0
    ? []
    : [
        [
          { bold: 'Left out of every figure by rule: ' },
          `${leftOutBy.join('; ')}. Without that it would count so:`,
        ],
      ];

function metricLine(
  { metric, target, state, verdict, value, businessValue, anchorAt }: WhyRow,
  at: (instant: number) => string,
): Line {
  const label = { bold: `${metric.label}${target === null ? '' : ` (${target})`}: ` };
  if (state === null) return [label, 'not in its population'];
  const window = anchorAt === null ? '' : `, in windows with ${at(anchorAt)}`;
  if (verdict) return [label, verdictText(verdict.state, verdict.reason), window];
  if (metric.horizonDays !== undefined && state === 'value') return [label, hitText(metric, value), window];
  if (value === null) return [label, state];
  const business = businessValue === null ? '' : ` (${formatMinutes(businessValue)} in business hours)`;
  const beside = state === 'value' ? '' : `, ${state}`;
  return [label, `${valueText(metric, value)}${business}${beside}${window}`];
}

/** Of a cohort rate the value is the minutes to what it counts. */
function hitText({ horizonDays = 0 }: WhyRow['metric'], minutes: number | null): string {
  if (minutes === null) return 'not so far';
  const isWithin = minutes <= horizonDays * 1440;
  return `${isWithin ? 'yes' : 'too late'}, after ${formatMinutes(minutes)}`;
}

function valueText(metric: WhyRow['metric'], value: number): string {
  const unit = unitOf(metric);
  if (unit === 'minutes') return formatMinutes(value);
  if (unit === 'points')
    return value === 0 ? 'counts as neither' : value > 0 ? 'counts for' : 'counts against';
  if (unit === 'percent') return value > 0 ? 'counts towards it' : 'does not count towards it';
  return isAverage(unit) ? `${value} ${unit}` : 'counted';
}

const NAMES: Readonly<Record<ReconciledRow['measure'], string>> = {
  frt: 'first reply',
  'first-resolution': 'first resolution',
  resolution: 'full resolution',
  'requester-wait': 'requester wait',
  'agent-wait': 'agent wait',
  'on-hold': 'on hold',
  reopens: 'reopens',
  replies: 'replies',
};

function comparisonLines(
  { comparison: { state, rows }, events, eventsSince }: Why,
  at: (instant: number) => string,
): Line[] {
  if (state === 'incomplete') {
    const since = eventsSince === null ? 'not at all yet' : `since ${at(eventsSince)}`;
    return [
      [
        `Not held against its events, because they are not known from its creation on; events are known ${since}.`,
      ],
    ];
  }
  if (state === 'unmeasured') return [['Zendesk gives no times of its own for it.']];
  const different = rows.filter(({ cause }) => cause !== null);
  const equal = rows.length - different.length;
  return [
    [
      { bold: 'Held against its events: ' },
      `${equal} of ${plural(rows.length, 'value')} of Zendesk's follow from the ${plural(events, 'event')} we know`,
    ],
    ...different.map(differenceLine),
  ];
}

function differenceLine({ measure, unit, ours, zendesks, cause }: ReconciledRow): Line {
  const spell = (value: number | null): string => {
    if (value === null) return 'nothing';
    return unit === 'count' ? String(value) : formatMinutes(value);
  };
  const hours = unit === 'business' ? ' in business hours' : '';
  return [
    { bold: `${NAMES[measure]}${hours}: ` },
    `${spell(zendesks)} by Zendesk, ${spell(ours)} by its events. ${DIFFERENCE_CAUSES[cause ?? 'unexplained']}`,
  ];
}
