const Z_95 = 1.959_963_984_540_054;

/** The 95 % Wilson score interval of a proportion, as shares between 0 and 1; needs at least one trial. */
export function wilsonInterval(hits: number, trials: number): { low: number; high: number } {
  const share = hits / trials;
  const z2 = Z_95 * Z_95;
  const centre = share + z2 / (2 * trials);
  const margin = Z_95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  return { low: Math.max(0, (centre - margin) / scale), high: Math.min(1, (centre + margin) / scale) };
}

/** A percentile by linear interpolation, as SQL's percentile_cont has it; null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** Hits among trials. */
export interface Proportion {
  readonly hits: number;
  readonly trials: number;
}

/** Whether two independent shares differ beyond chance: the two-proportion z-test with the shares pooled, two-sided at 95 %. */
export function differ(one: Proportion, other: Proportion): boolean {
  const pooled = (one.hits + other.hits) / (one.trials + other.trials);
  const variance = pooled * (1 - pooled) * (1 / one.trials + 1 / other.trials);
  if (!(variance > 0)) return false;
  return Math.abs(one.hits / one.trials - other.hits / other.trials) / Math.sqrt(variance) > Z_95;
}
