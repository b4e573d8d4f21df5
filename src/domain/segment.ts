/** What tickets can be narrowed to or broken down by, in the order people see them. */
export const DIMENSIONS = [
  'group',
  'channel',
  'priority',
  'type',
  'form',
  'brand',
  'organization',
  'tag',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** A tag is many per ticket, so figures broken down by it would not add up. */
export const BREAKDOWNS = DIMENSIONS.filter((dimension) => dimension !== 'tag');

/** Every condition holds (and); within one, any value does (or). */
export interface Condition {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

export type Segment = readonly Condition[];

/** Writes a segment as it is typed, in one canonical order, so that equal segments are equal texts. */
export function segmentText(segment: Segment): string {
  return segment
    .map(({ dimension, values }) => ({ dimension, text: [...values].sort(byName).map(quote).join(',') }))
    .sort(
      (a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) || byName(a.text, b.text),
    )
    .map(({ dimension, text }) => `${dimension}:${text}`)
    .join(' ');
}

const byName = (a: string, b: string): number => a.localeCompare(b);

/** Curly quotes are typed as straight ones; a name is found whichever it is written with. */
function quote(value: string): string {
  const straight = value.replace(/[“”„‟«»]/gu, '"');
  return /[\s,":\\]|[?!]$/u.test(straight) ? `"${straight.replace(/["\\]/gu, '\\$&')}"` : straight;
}
