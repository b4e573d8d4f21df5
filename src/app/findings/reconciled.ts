import { agrees, type Reconciled } from '../../domain/count-check.ts';
import type { MeasureSummary } from '../../domain/reconcile-summary.ts';
import { describeInstant } from '../../domain/window.ts';
import { type Finding, ok, warn } from './finding.ts';

/** How the stored data agrees with Zendesk's own counts and times, as the last night found it. */
export function reconciledFindings(reconciled: Reconciled | null, timeZone: string): Finding[] {
  if (reconciled === null) return [];
  const checked = `checked ${describeInstant(reconciled.at, timeZone)}`;
  return [...countFindings(reconciled, checked), ...clockFindings(reconciled, checked)];
}

function countFindings({ counts, fault }: Reconciled, checked: string): Finding[] {
  const different = counts.filter((count) => !agrees(count));
  const agreed = counts.length - different.length;
  return [
    ...(fault === null ? [] : [warn(`Zendesk's counts could not be had, ${checked}: ${fault}`)]),
    ...(agreed > 0
      ? [ok(`${agreed} of ${counts.length} counts of tickets agree with Zendesk's search, ${checked}`)]
      : []),
    ...different.map(({ what, ours, zendesks }) =>
      warn(
        `Tickets ${what}: ${ours} here, ${zendesks} in Zendesk's search, ${checked}; the search lags by minutes and misses what was just deleted or restored, so look again if it stays`,
      ),
    ),
  ];
}

function clockFindings({ clocks: { tickets, measures } }: Reconciled, checked: string): Finding[] {
  if (tickets.compared === 0) return [];
  const compared = measures.reduce((sum, { compared: count }) => sum + count, 0);
  const equal = measures.reduce((sum, { equal: count }) => sum + count, 0);
  const unexplained = measures.filter(({ causes }) => (causes.unexplained ?? 0) > 0);
  return [
    ok(
      `${equal} of ${compared} times and counts of ${tickets.compared} tickets follow from their events as Zendesk gives them${causesText(measures)}, ${checked}`,
    ),
    ...unexplained.map(unexplainedFinding),
  ];
}

/** "; the others differ by last-schedule (12), merge (3)". */
function causesText(measures: readonly MeasureSummary[]): string {
  const totals = new Map<string, number>();
  for (const { causes } of measures)
    for (const [cause, count] of Object.entries(causes)) totals.set(cause, (totals.get(cause) ?? 0) + count);
  const parts = [...totals].sort((a, b) => b[1] - a[1]).map(([cause, count]) => `${cause} (${count})`);
  return parts.length === 0 ? '' : `; the others differ by ${parts.join(', ')}`;
}

function unexplainedFinding({ measure, unit, causes, unexplained }: MeasureSummary): Finding {
  const ids = unexplained.map((id) => `#${id}`).join(' ');
  return warn(
    `${measure} (${unit}) of ${causes.unexplained} tickets differs from Zendesk's for no cause we know: ${ids}; /benchmarks why <ticket> shows both`,
  );
}
