/** A value and how much it weighs. */
export interface Weighted {
  value: number;
  weight: number;
}

/** Sums of thirds and sevenths miss the half by less than this. */
const rounding = 1e-9;

/**
 * The value below which `share` (0 to 1) of all weight lies; the mean of two where the share ends exactly between them,
 * so that half of two values is the middle of both. Null of nothing.
 */
export function weightedQuantile(values: readonly Weighted[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const wanted = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  for (const [at, { value, weight }] of sorted.entries()) {
    passed += weight;
    if (passed > wanted + rounding) return value;
    if (passed > wanted - rounding) return (value + (sorted[at + 1]?.value ?? value)) / 2;
  }
  return sorted.at(-1)?.value ?? null;
}
