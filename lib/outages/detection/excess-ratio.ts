/** Excesses that are tried, in multiples of usual: from a quarter to a few hundred. */
const excesses = Array.from({ length: 15 }, (_, nth) => 0.25 * 2 ** (0.7 * nth));
/** How likely each is beforehand: lognormal, most of them between one and twenty times (assumed). */
const likely = excesses.map((excess) => Math.exp(-0.5 * (Math.log(excess / 5) / 1.5) ** 2));
const logWeights = likely.map((weight) => Math.log(weight / likely.reduce((sum, one) => sum + one, 0)));

/** The level outside what fails is known before only as well as from so many reports. */
const levelReports = 30;
/** Reports come in clumps: their likelihood weighs this much less. */
const clumping = 1.5;

/** ln Σ exp of the values, none of which need be near the range of numbers. */
export function logSumExp(values: readonly number[]): number {
  const most = values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/**
 * How much better a failure explains the reports than none, averaged over its possible excess and the level; nats.
 * `people` by cell and symptom, `ratios` how much an excess of 1 adds there to usual, `added` what it adds to the
 * `expected` reports in all. Where reports outside are fewer than a zone's own excess would bring, it pays for them.
 */
export function excessRatio(
  people: Float64Array,
  ratios: Float64Array,
  added: number,
  expected: number,
): number {
  let all = levelReports;
  for (let at = 0; at < people.length; at++) all += people[at] ?? 0;
  return logSumExp(
    excesses.map((excess, nth) => {
      let nats = -all * Math.log1p((excess * added) / (levelReports + expected));
      for (let at = 0; at < people.length; at++)
        nats += (people[at] ?? 0) * Math.log1p(excess * (ratios[at] ?? 0));
      return nats / clumping + (logWeights[nth] ?? 0);
    }),
  );
}
