import { type Segment, segmentText } from '../segment.ts';
import type { EpochSeconds } from '../ticket.ts';

/** How much of a segment could be resolved at first contact, as its owner says. */
export interface OptimalLevel {
  readonly segment: Segment;
  readonly percent: number;
  readonly setAt: EpochSeconds;
  /** Slack's id of the lead. */
  readonly setBy: string;
}

/** The level that is set for a segment: its own, else that of the narrowest segment which has it as a part; null where there is none. */
export function levelFor(levels: readonly OptimalLevel[], segment: Segment): OptimalLevel | null {
  const own = segmentText(segment);
  const covering = levels.filter((level) => covers(level.segment, segment));
  const [best] = covering.sort(
    (a, b) =>
      Number(segmentText(b.segment) === own) - Number(segmentText(a.segment) === own) ||
      b.segment.length - a.segment.length ||
      valuesIn(a.segment) - valuesIn(b.segment) ||
      b.setAt - a.setAt,
  );
  return best ?? null;
}

/** Whether every ticket of a segment is in the wider one, as their words tell. */
const covers = (wide: Segment, narrow: Segment): boolean =>
  wide.every(({ dimension, values }) =>
    narrow.some(
      (condition) =>
        condition.dimension === dimension && condition.values.every((value) => values.includes(value)),
    ),
  );

const valuesIn = (segment: Segment): number => segment.reduce((sum, { values }) => sum + values.length, 0);
