const BARS = '▁▂▃▄▅▆▇█';

/** One character as high as a value is between 0 and the highest. */
export function bar(value: number, highest: number): string {
  const level = highest <= 0 ? 1 : Math.round((value / highest) * BARS.length);
  return BARS.charAt(Math.min(BARS.length, Math.max(1, level)) - 1);
}
