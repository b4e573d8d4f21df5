import { isOfOrganizations } from '../domain/metric.ts';
import type { Dimension } from '../domain/segment.ts';
import type { Window } from '../domain/window.ts';
import { type AskContext, askWithin } from './ask.ts';
import type { Question } from './question.ts';
import type { Reads } from './reads.ts';

/** Where misses gather is looked for in these. */
const LOOKED_AT = ['group', 'channel', 'priority'] as const;

/** The value of one dimension that most of the misses fall on. */
export interface MostMisses {
  readonly dimension: Dimension;
  readonly name: string;
  readonly misses: number;
  readonly decided: number;
}

/** Finds the group, channel or priority with the most misses of a target; ties go by name. Null where nothing was missed, and for organizations. */
export async function mostMisses(
  reads: Reads,
  question: Question,
  window: Window,
  context: AskContext,
): Promise<MostMisses | null> {
  const narrowed = new Set(question.segment.map(({ dimension }) => dimension));
  const found: MostMisses[] = [];
  // An organization is none of a group's or a channel's.
  if (isOfOrganizations(question.metric)) return null;
  for (const dimension of LOOKED_AT.filter((candidate) => !narrowed.has(candidate))) {
    const { answer } = await askWithin(reads, { ...question, by: [dimension] }, window, context);
    for (const { key, target } of answer.breakdown ?? []) {
      const misses = target && hasMisses(target) ? missesOf(question, target) : 0;
      if (target && misses > 0) found.push({ dimension, name: key, misses, decided: target.decided });
    }
  }
  return found.sort((a, b) => b.misses - a.misses || a.name.localeCompare(b.name))[0] ?? null;
}

/** A count is missed as a whole, and so is a score. */
const hasMisses = ({ statistic }: { readonly statistic: string }): boolean =>
  statistic !== 'count' && statistic !== 'points';

/** For a rate that is better low, its hits are the misses. */
function missesOf({ metric }: Question, { within, decided }: { within: number; decided: number }): number {
  return metric.kind === 'rate' && metric.better === 'lower' ? within : decided - within;
}
