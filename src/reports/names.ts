import { didYouMean } from '../domain/nearest.ts';
import type { Condition, Dimension, Segment } from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import type { Reads } from './reads.ts';

/** Replaces the typed values of a segment by the names as Zendesk spells them; throws a UserError for one that does not exist. */
export async function resolveNames(reads: Reads, segment: Segment): Promise<Segment> {
  return Promise.all(segment.map((condition) => resolveCondition(reads, condition)));
}

async function resolveCondition(reads: Reads, { dimension, values }: Condition): Promise<Condition> {
  if (dimension === 'tag') return { dimension, values: values.map((tag) => tag.toLocaleLowerCase()) };
  const known = await reads.names(dimension);
  const resolved = values.flatMap((value) => matches(dimension, value, known));
  return { dimension, values: [...new Set(resolved)] };
}

function matches(dimension: Dimension, value: string, known: readonly string[]): string[] {
  const wanted = comparable(value);
  const found = known.filter((name) => comparable(name) === wanted);
  if (found.length > 0) return found;
  throw new UserError(
    `There is no ${dimension} "${value}".${didYouMean(value, known) || choices(dimension, known)}`,
  );
}

/** Names are equal whatever their case, their quotes and their spaces. */
const comparable = (name: string): string =>
  name
    .toLocaleLowerCase()
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

function choices(dimension: Dimension, known: readonly string[]): string {
  if (known.length === 0) return ` No ${dimension} has been read from Zendesk yet.`;
  return known.length <= 12 ? ` Choose from ${known.join(', ')}.` : '';
}
