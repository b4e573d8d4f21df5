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

/** How the tickets of each verdict are asked for; of those that count against it, the reasons are. */
const LISTS = {
  confirmed: 'confirmed',
  presumed: 'presumed',
  noFurtherAction: 'no-further-action',
  pending: 'pending',
  stillVerifying: 'verifying',
} as const;

/** What the headline's own buttons do not open: the reasons, and each verdict by itself. */
export function verdictButtons(answer: Answer): Button[] {
  const { verdicts, exactQuestion } = answer;
  if (!verdicts) return [];
  const { notFirstContact } = verdicts;
  const waiting = answer.beside['waiting'] ?? 0;
  const list = (subset: string, count: number, words: string): Button[] =>
    count === 0
      ? []
      : [commandButton(`${formatCount(count)} ${words}`, `tickets ${subset} ${exactQuestion}`)];
  return [
    ...(notFirstContact > 0
      ? [commandButton(`Why not the ${formatCount(notFirstContact)}`, `fcr reasons ${restOf(answer)}`)]
      : []),
    ...Object.entries(LISTS).flatMap(([verdict, subset]) =>
      list(subset, verdicts[verdict as keyof typeof LISTS], VERDICT_WORDS[verdict as keyof typeof LISTS]),
    ),
    ...list('waiting', waiting, VERDICT_WORDS.waiting),
  ];
}
