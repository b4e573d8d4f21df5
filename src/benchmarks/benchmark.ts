import type { Metric } from '../domain/metric.ts';
import type { Segment } from '../domain/segment.ts';
import type { WindowSpec } from '../domain/window.ts';
import type { Target } from './target.ts';

/** An objective: a metric in a segment and a window, held against a target, owned by someone, alerted in a channel. */
export interface Benchmark {
  readonly id: number;
  readonly metricId: string;
  readonly segment: Segment;
  readonly window: WindowSpec;
  readonly target: Target;
  /** Decided tickets below which the target is not judged. */
  readonly min: number;
  /** Slack user id. */
  readonly owner: string | null;
  /** Slack channel id or name; null means the default channel. */
  readonly channel: string | null;
}

/** The decided tickets a target needs where nobody set a number: 5 for a median, none for a count, else 20 or the metric's own minimum. */
export function defaultMinimum(metric: Metric, target: Target): number {
  if (target.statistic === 'count') return 0;
  return target.statistic === 'p50' ? 5 : Math.max(20, metric.minimumSample);
}

/** Targets shorter than a poll can see are scored, but never alerted. */
export const canAlert = (benchmark: Benchmark): boolean =>
  benchmark.target.form !== 'share' || benchmark.target.threshold >= 5;
