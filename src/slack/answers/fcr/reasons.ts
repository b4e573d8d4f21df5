import { subsetOfReason } from '../../../domain/fcr/verdict-subsets.ts';
import type { CountedReason, CountedReasons } from '../../../reports/fcr/reasons.ts';
import { commandButton } from '../../blocks/buttons.ts';
import { footerOf, valueLine } from '../../blocks/figures.ts';
import { formatCount, formatPercent, plural } from '../../blocks/numbers.ts';
import type { Line, Sheet, Span } from '../../blocks/sheet.ts';
import { headlineOf } from './headline.ts';
import { REASON_WORDS } from './in-words.ts';
import { withoutVerdicts } from './verdict-lines.ts';

/** Why first contacts did not resolve their tickets, each reason with tickets to look at. */
export function reasonsSheet({ answer, reasons }: CountedReasons, zendeskOrigin: string): Sheet {
  const all = answer.verdicts?.notFirstContact ?? 0;
  return {
    headline: headlineOf(
      answer.n === null
        ? 'Why not at first contact'
        : `${plural(all, 'ticket')} not resolved at first contact`,
      answer,
    ),
    lines: [valueLine(answer), ...reasons.map((reason) => lineOf(reason, zendeskOrigin))],
    buttons: reasons.map(({ reason, count }) =>
      commandButton(
        `The ${formatCount(count)}: ${REASON_WORDS[reason]}`,
        `tickets ${subsetOfReason(reason)} ${answer.exactQuestion}`,
      ),
    ),
    footer: footerOf(withoutVerdicts(answer)),
  };
}

const lineOf = ({ reason, count, share, examples }: CountedReason, zendeskOrigin: string): Line => [
  { bold: `${formatCount(count)} ${REASON_WORDS[reason]}` },
  ` (${formatPercent(share)}), such as`,
  ...examples.flatMap(({ id }): Span[] => [
    ' ',
    { link: `#${id}`, url: `${zendeskOrigin}/agent/tickets/${id}` },
  ]),
];
