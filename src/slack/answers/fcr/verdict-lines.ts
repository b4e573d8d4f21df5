import type { Answer } from '../../../reports/answer.ts';
import { reasonsOf } from '../../../reports/fcr/reasons.ts';
import { commandButton } from '../../blocks/buttons.ts';
import { formatCount, formatPercent } from '../../blocks/numbers.ts';
import type { Button, Line } from '../../blocks/sheet.ts';
import { restOf } from './headline.ts';
import { REASON_WORDS, VERDICT_WORDS } from './in-words.ts';

const SHOWN_REASONS = 3;

/** What stands beside first contact resolution: its range, who said so, every verdict, the top reasons; nothing of any other metric. */
export function verdictLines(answer: Answer): Line[] {
  const { verdicts } = answer;
  if (!verdicts) return [];
  const { confirmed, presumed, noFurtherAction } = verdicts;
  const resolved = confirmed + presumed + noFurtherAction;
  const counts = Object.entries(verdicts).map(
    ([verdict, count]) => `${formatCount(count)} ${VERDICT_WORDS[verdict as keyof typeof verdicts]}`,
  );
  return [
    ...rangeLines(answer),
    ...(resolved > 0
      ? [[`Confirmed by the customer: ${formatCount(confirmed)} of ${formatCount(resolved)}`]]
      : []),
    [`Verdicts: ${counts.join(', ')}`],
    ...reasonLines(answer),
  ];
}

/** Where the pending ones may still move it; nothing where none is pending. */
function rangeLines({ values: { low, high }, verdicts }: Answer): Line[] {
  const pending = verdicts?.pending ?? 0;
  if (low == null || high == null || pending === 0) return [];
  const range = `${formatPercent(low).replace(' %', '')}–${formatPercent(high)}`;
  return [[{ bold: range }, ` while ${formatCount(pending)} ${pending === 1 ? 'is' : 'are'} pending`]];
}

function reasonLines(answer: Answer): Line[] {
  const reasons = reasonsOf(answer);
  if (reasons.length === 0) return [];
  const shown = reasons
    .slice(0, SHOWN_REASONS)
    .map(([reason, count]) => `${REASON_WORDS[reason]} ${formatCount(count)}`);
  const rest = reasons.slice(SHOWN_REASONS).reduce((sum, [, count]) => sum + count, 0);
  return [[`Why not: ${[...shown, ...(rest > 0 ? [`other ${formatCount(rest)}`] : [])].join(', ')}`]];
}

/** An answer whose verdicts have been told, so that its footer need not count them again. */
export function withoutVerdicts(answer: Answer): Answer {
  if (!answer.verdicts) return answer;
  const { pending: _pending, stillVerifying: _verifying, ...beside } = answer.beside;
  return { ...answer, beside };
}

/** What the headline's own buttons do not open: the reasons, and the verdicts that do not count. */
export function verdictButtons(answer: Answer): Button[] {
  const { verdicts, exactQuestion } = answer;
  if (!verdicts) return [];
  const { notFirstContact, pending, stillVerifying } = verdicts;
  const list = (subset: string, label: string): Button =>
    commandButton(label, `tickets ${subset} ${exactQuestion}`);
  return [
    ...(notFirstContact > 0
      ? [commandButton(`Why not the ${formatCount(notFirstContact)}`, `fcr reasons ${restOf(answer)}`)]
      : []),
    ...(pending > 0 ? [list('pending', `${formatCount(pending)} pending`)] : []),
    ...(stillVerifying > 0 ? [list('verifying', `${formatCount(stillVerifying)} still verifying`)] : []),
  ];
}
