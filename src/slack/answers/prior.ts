import { isCount } from '../../domain/metric.ts';
import type { Answer } from '../../reports/answer.ts';
import { formatHeadline, headlineValue } from '../blocks/numbers.ts';

/** How a figure compares with its prior window as that stood when it was as old: "Was 48 min on 3 Nov–9 Nov, n 380, at the same age", or why it cannot. */
export function priorText(answer: Answer, prior: Answer): string {
  if (headlineValue(prior.unit, prior.values) === null)
    return `No comparison with ${prior.window.label} at the same age: ${prior.reason ?? 'not measured'}`;
  const targets = targetChange(answer, prior);
  const was = `Was ${formatHeadline(prior.unit, prior.values)} on ${prior.window.label}`;
  return isCount(prior.unit) ? was : `${was}, n ${prior.n}${targets}, at the same age`;
}

/** The change of a target's share in points, where both sides have one. */
function targetChange(answer: Answer, prior: Answer): string {
  const before = prior.target?.percent;
  if (before == null || answer.target?.percent == null || answer.unit !== 'minutes') return '';
  return `, ${Math.round(before)} % within target`;
}

/** The change itself, for narrow places: "−9 pts", "+42", "−12 %"; empty where either side is missing. */
export function changeText(answer: Answer, prior: Answer | null): string {
  if (!prior) return '';
  if (answer.target?.percent != null && prior.target?.percent != null) {
    return `${signed(answer.target.percent - prior.target.percent)} pts`;
  }
  const [now, before] = [headlineValue(answer.unit, answer.values), headlineValue(prior.unit, prior.values)];
  if (now === null || before === null) return '';
  if (answer.unit === 'percent' || answer.unit === 'points') return `${signed(now - before)} pts`;
  if (isCount(answer.unit)) return signed(now - before);
  return before === 0 ? '' : `${signed(((now - before) * 100) / before)} %`;
}

function signed(change: number): string {
  const rounded = Math.abs(change) < 10 ? Number(change.toFixed(1)) : Math.round(change);
  if (rounded === 0) return '±0';
  return rounded < 0 ? `−${Math.abs(rounded)}` : `+${rounded}`;
}
