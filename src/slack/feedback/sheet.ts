import type { Answer } from '../../reports/answer.ts';
import type { Feedback } from '../../reports/feedback/feedback.ts';
import type { Opportunity, OwnReason } from '../../reports/feedback/opportunity.ts';
import { commandButton } from '../blocks/buttons.ts';
import { dataTo, versionText } from '../blocks/figures.ts';
import { formatCount, formatPercent, plural } from '../blocks/numbers.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';
import { type Audience, audienceLine } from './audience.ts';

/** What stands around the figures. */
export interface Setting {
  readonly audience: Audience;
  readonly zendeskOrigin: string;
  /** Of a message that was sent; null for an answer to whoever asked. */
  readonly key: string | null;
}

/** The feedback to an agent as a message: no colleague, no rank, no comparison but with oneself. */
export function feedbackSheet(feedback: Feedback, { audience, zendeskOrigin, key }: Setting): Sheet {
  const { answer } = feedback;
  return {
    headline: headline(answer),
    lines: [
      ...(answer.n ? [[resultText(feedback)]] : reasonLine(feedback)),
      ...strengthLine(feedback),
      ...opportunityLine(feedback, zendeskOrigin),
      ...besideLine(feedback),
    ],
    buttons: buttonsOf(key),
    footer: [`First replies ${answer.window.label}`, dataTo(answer), versionText(answer)],
    audience: audienceLine(audience),
  };
}

function headline({ n, values, tooFew }: Answer): string {
  if (!n) return 'No first reply of yours is counted yet';
  if (tooFew)
    return `${formatCount(values['hits'] ?? 0)} of your ${plural(n, 'first reply', 'first replies')} settled it`;
  return `${formatPercent(values['percent'] ?? 0)} of your first replies settled it`;
}

/** Why there is no figure; where all are still verifying, the line of those says so. */
function reasonLine({ answer: { n, reason }, stillVerifying }: Feedback): Line[] {
  if (n === 0 && stillVerifying > 0) return [];
  const text = reason ?? 'nothing to count';
  return [[`${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`]];
}

/** "50 of 74, no real change from 63 %. 21 customers said so; 29 stayed quiet." */
function resultText(feedback: Feedback): string {
  const { answer, verdicts } = feedback;
  const { n, values, tooFew } = answer;
  const counted = `${formatCount(values['hits'] ?? 0)} of ${formatCount(n ?? 0)}, ${changeText(feedback)}.`;
  const settled = [
    `${plural(verdicts.confirmed, 'customer')} said so`,
    `${formatCount(verdicts.presumed)} stayed quiet`,
    ...(verdicts.noFurtherAction > 0
      ? [`${formatCount(verdicts.noFurtherAction)} closed with no further action`]
      : []),
  ].join('; ');
  const first = tooFew ? 'Too few for a rate: 20 are needed.' : counted;
  return values['hits'] ? `${first} ${settled}.` : first;
}

function changeText({ answer, change, before }: Feedback): string {
  if (!change)
    return before === null
      ? 'the time before is not measured'
      : `too few to compare with before (${formatCount(before)})`;
  const from = formatPercent(change.from);
  if (!change.isReal) return `no real change from ${from}`;
  return `${(answer.values['percent'] ?? 0) > change.from ? 'up' : 'down'} from ${from}`;
}

function strengthLine({ strength }: Feedback): Line[] {
  if (!strength) return [];
  const { dimension, name, hits, n } = strength;
  return [[{ bold: 'Going well: ' }, `${dimension} "${name}", ${formatCount(hits)} of ${formatCount(n)}.`]];
}

const WHAT_HAPPENED: Readonly<Record<OwnReason, string>> = {
  askedForInformation: 'began with a question back',
  moreReplies: 'took another reply of yours',
  reopened: 'were reopened',
};

function opportunityLine({ opportunity }: Feedback, zendeskOrigin: string): Line[] {
  if (!opportunity) return [];
  return [
    [
      { bold: 'Worth a look: ' },
      `${opportunityText(opportunity)}: `,
      ...opportunity.ticketIds.flatMap((id, index) => [
        index === 0 ? '' : ' ',
        { link: `#${id}`, url: `${zendeskOrigin}/agent/tickets/${id}` },
      ]),
    ],
  ];
}

function opportunityText({ reason, count, among, form }: Opportunity): string {
  const common = form
    ? `, ${form.count === count ? 'all' : formatCount(form.count)} on form "${form.name}"`
    : '';
  const many =
    count === among ? `all ${formatCount(among)}` : `${formatCount(count)} of the ${formatCount(among)}`;
  return `${many} others ${WHAT_HAPPENED[reason]}${common}`;
}

/** "Still verifying 11 · not solved yet 2 · not counted: 5 escalations, 1 exception". */
function besideLine({ stillVerifying, verdicts, escalations, answer }: Feedback): Line[] {
  const exceptions = (answer.excluded?.exception ?? 0) - escalations;
  const notCounted = [
    ...(escalations > 0 ? [plural(escalations, 'escalation')] : []),
    ...(exceptions > 0 ? [plural(exceptions, 'exception')] : []),
  ];
  const parts = [
    ...(stillVerifying > 0 ? [`Still verifying ${formatCount(stillVerifying)}`] : []),
    ...(verdicts.pending > 0 ? [`not solved yet ${formatCount(verdicts.pending)}`] : []),
    ...(notCounted.length > 0 ? [`not counted: ${notCounted.join(', ')}`] : []),
  ];
  return parts.length === 0 ? [] : [[parts.join(' · ')]];
}

function buttonsOf(key: string | null): Button[] {
  if (key === null) return [commandButton('One is an exception…', 'feedback exception')];
  return [
    commandButton('Useful', `feedback useful ${key}`),
    commandButton('Not useful', `feedback not-useful ${key}`),
    commandButton('One is an exception…', `feedback exception ${key}`),
    commandButton('Stop these', 'feedback off'),
  ];
}
