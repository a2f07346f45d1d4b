/** ln Γ(x) by Stirling's series for x ≥ 8, and by recurrence below. The error is under 1e-13 for x > 0. */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  if (at < 8) {
    let product = 1;
    while (at < 8) {
      product *= at;
      at += 1;
    }
    shift = Math.log(product);
  }
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * ln P[X ≥ count] for a negative binomial X with this mean and size (variance mean + mean²/size).
 * We sum the upper tail directly, because 1 − CDF has no digits left near e⁻¹³.
 */
export function logUpperTail(count: number, mean: number, size: number): number {
  if (count <= 0) return 0;
  if (mean <= 0) return Number.NEGATIVE_INFINITY;
  const odds = mean / (size + mean);
  const first =
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1) -
    size * Math.log1p(mean / size) +
    count * Math.log(odds);
  let term = 1;
  let sum = 1;
  for (let k = count + 1; k < count + 100_000; k++) {
    const ratio = (odds * (k - 1 + size)) / k;
    term *= ratio;
    sum += term;
    if (ratio < 1 && term < 1e-16 * sum * (1 - ratio)) break;
  }
  return Math.min(0, first + Math.log(sum));
}

/** The size of a negative binomial with this mean and the variance clumping·mean + mean²/levelSize. */
export const sizeFor = (mean: number, clumping: number, levelSize: number): number =>
  mean / (clumping - 1 + mean / levelSize);
