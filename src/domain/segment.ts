/** What tickets can be narrowed to or broken down by, in the order people see them. */
export const DIMENSIONS = [
  'group',
  'channel',
  'priority',
  'type',
  'form',
  'brand',
  'product',
  'organization',
  'language',
  'tag',
  'assignee',
  'weekday',
  'hour',
  'shift',
  'target',
  'policy',
] as const;

/** One of them, or a field of organizations by its key: `org.plan`. */
export type Dimension = (typeof DIMENSIONS)[number] | `org.${string}`;

/** What a field of organizations is written with. */
export const ORGANIZATION_FIELD = /^org\.[a-z0-9_-]+$/u;

export const isOrganizationField = (dimension: string): dimension is `org.${string}` =>
  ORGANIZATION_FIELD.test(dimension);

/** A tag is many per ticket, so figures broken down by it would not add up. */
export const BREAKDOWNS = DIMENSIONS.filter((dimension) => dimension !== 'tag');

/** Dimensions that only SLA targets have. */
export const isOfTargets = (dimension: Dimension): boolean =>
  dimension === 'target' || dimension === 'policy';

/** Finds a dimension by its name, another word for it, a plural, or as a field of organizations; undefined where it is none. */
export function findDimension(word: string): Dimension | undefined {
  const name = word.toLocaleLowerCase();
  if (isOrganizationField(name)) return name;
  return (
    OTHER_WORDS.get(name.replace(/s$/u, '')) ??
    DIMENSIONS.find((known) => [known, `${known}s`, PLURALS[known]].includes(name))
  );
}

const OTHER_WORDS: ReadonlyMap<string, Dimension> = new Map([
  ['team', 'group'],
  ['agent', 'assignee'],
]);

const PLURALS: Readonly<Partial<Record<Dimension, string>>> = { priority: 'priorities', policy: 'policies' };

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
    .sort((a, b) => rankOf(a) - rankOf(b) || byName(a.dimension, b.dimension) || byName(a.text, b.text))
    .map(({ dimension, text }) => `${dimension}:${text}`)
    .join(' ');
}

/** Dimensions of which a ticket has several values: its tags, and a locale with its language. */
const SEVERAL: readonly Dimension[] = ['tag', 'language'];

/** Whether no ticket can be in both segments, as their words tell. */
export const areApart = (one: Segment, other: Segment): boolean =>
  one.some(({ dimension, values }) =>
    other.some(
      (condition) =>
        !SEVERAL.includes(dimension) &&
        condition.dimension === dimension &&
        !condition.values.some((value) => values.includes(value)),
    ),
  );

/** The tickets that are in both segments; what both say is said once. */
export const bothOf = (one: Segment, other: Segment): Segment => [
  ...one,
  ...other.filter((condition) => one.every((known) => segmentText([known]) !== segmentText([condition]))),
];

/** Fields of organizations come last. */
function rankOf({ dimension }: { readonly dimension: Dimension }): number {
  const rank = (DIMENSIONS as readonly Dimension[]).indexOf(dimension);
  return rank < 0 ? DIMENSIONS.length : rank;
}

const byName = (a: string, b: string): number => a.localeCompare(b);

/** A name as it is typed: curly quotes as straight ones; it is found whichever it is written with. */
export function quote(value: string): string {
  const straight = value.replace(/[“”„‟«»]/gu, '"');
  return /[\s,":\\]|[?!]$/u.test(straight) ? `"${straight.replace(/["\\]/gu, '\\$&')}"` : straight;
}

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The hours of a day, each named by its start. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
