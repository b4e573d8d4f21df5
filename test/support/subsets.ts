import { type VerdictSubset, verdictsIn } from '../../src/domain/fcr/verdict-subsets.ts';
import type { Subset } from '../../src/domain/metric.ts';
import type { Answer } from '../../src/reports/answer.ts';

/** How many tickets a subset must list, by the answer's own numbers; null where it says none. */
export function countOf(answer: Answer, subset: Subset): number | null {
  const { n, values, open, target, excluded, unit } = answer;
  const hits = values['hits'] ?? null;
  switch (subset) {
    case 'measured':
      return n;
    case 'hits':
    case 'others':
      return hits === null || n === null ? null : subset === 'hits' ? hits : n - hits;
    case 'waiting':
      return open?.waiting ?? null;
    case 'overdue':
      return open?.overdue ?? null;
    case 'missed':
      if (!target || (unit !== 'minutes' && unit !== 'percent')) return null;
      return target.text.startsWith('<=') ? target.within : target.decided - target.within;
    case 'excluded':
      return Object.values(excluded ?? {}).reduce((sum, one) => sum + one, 0);
    default:
      return countByVerdict(answer, subset);
  }
}

function countByVerdict({ verdicts, reasons }: Answer, subset: VerdictSubset): number | null {
  const wanted = verdictsIn(subset);
  if (!verdicts || !wanted) return null;
  if (wanted.reason) return reasons?.[wanted.reason] ?? 0;
  return wanted.states.reduce((sum, state) => sum + (verdicts[state as keyof typeof verdicts] ?? 0), 0);
}
