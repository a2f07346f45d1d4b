declare module "jstat" {
  /** The regularised incomplete beta function I_x(a, b), ln Γ, and quantiles of chi-squared. */
  const jstat: {
    ibeta(x: number, a: number, b: number): number;
    gammaln(x: number): number;
    chisquare: { inv(share: number, degrees: number): number };
    poisson: { cdf(count: number, mean: number): number };
  };
  export default jstat;
}
