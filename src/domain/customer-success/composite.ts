/** A part of a composed figure: its weight, and its share where it is measured. */
export interface WeighedPart {
  readonly weight: number;
  readonly share: number | null;
}

/** The weights of the parts that are measured, rescaled so that they sum to 1; null for the others. */
export function rescaled(parts: readonly WeighedPart[]): (number | null)[] {
  const present = parts.reduce((sum, { weight, share }) => sum + (share === null ? 0 : weight), 0);
  return parts.map(({ weight, share }) => (share === null || present === 0 ? null : weight / present));
}

/** The weighted mean of the parts that are measured, each capped at 0 and 1; null where none is. */
export function composed(parts: readonly WeighedPart[]): number | null {
  const weights = rescaled(parts);
  if (weights.every((weight) => weight === null)) return null;
  const mean = parts.reduce((sum, { share }, index) => sum + capped(share ?? 0) * (weights[index] ?? 0), 0);
  return capped(mean);
}

const capped = (share: number): number => Math.min(1, Math.max(0, share));
