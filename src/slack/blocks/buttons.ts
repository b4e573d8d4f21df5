import type { Subset } from '../../domain/metric.ts';
import type { Answer } from '../../reports/answer.ts';
import { formatCount, plural } from './numbers.ts';
import type { Button } from './sheet.ts';

/** A button that runs a command for whoever clicks it, and answers them alone. */
export const commandButton = (label: string, command: string): Button => ({ label, command });

const listButton = ({ exactQuestion }: Answer, subset: Subset, label: string): Button =>
  commandButton(label, `tickets ${subset} ${exactQuestion}`);

/** One button for every number of an answer that stands for tickets; what is urgent comes first. */
export function ticketButtons(answer: Answer): Button[] {
  if (answer.n === null) return [];
  return [
    ...missedButtons(answer),
    ...waitingButtons(answer),
    ...measuredButtons(answer),
    ...excludedButtons(answer),
  ];
}

/** The tickets that speak against a target. */
export function missedButtons(answer: Answer): Button[] {
  const { target, unit } = answer;
  if (!target || unit !== 'minutes' || target.decided === target.within) return [];
  return [
    listButton(answer, 'missed', `Open the ${plural(target.decided - target.within, 'miss', 'misses')}`),
  ];
}

function waitingButtons(answer: Answer): Button[] {
  const { open } = answer;
  if (!open || open.waiting === 0) return [];
  const overdue = open.overdue
    ? [listButton(answer, 'overdue', `${formatCount(open.overdue)} past target`)]
    : [];
  return [...overdue, listButton(answer, 'waiting', `Open the ${formatCount(open.waiting)} waiting`)];
}

function measuredButtons(answer: Answer): Button[] {
  const n = answer.n ?? 0;
  if (n === 0) return [];
  const all = listButton(answer, 'measured', `Open the ${formatCount(n)}`);
  const hits = answer.values['hits'];
  if (answer.unit !== 'percent' || hits == null) return [all];
  const parts: [number, Subset, string][] = [
    [hits, 'hits', `The ${formatCount(hits)}${answer.verdicts ? ' resolved' : ''}`],
    [
      n - hits,
      'others',
      `The ${answer.verdicts ? `${formatCount(n - hits)} not resolved` : `other ${formatCount(n - hits)}`}`,
    ],
  ];
  return [
    all,
    ...parts
      .filter(([count]) => count > 0 && count < n)
      .map(([, subset, label]) => listButton(answer, subset, label)),
  ];
}

function excludedButtons(answer: Answer): Button[] {
  const count = Object.values(answer.excluded ?? {}).reduce((sum, one) => sum + one, 0);
  return count === 0 ? [] : [listButton(answer, 'excluded', `${formatCount(count)} left out`)];
}
