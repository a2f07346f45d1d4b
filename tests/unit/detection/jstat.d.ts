declare module "jstat" {
  /** The regularised incomplete beta function I_x(a, b), and ln Γ. */
  const jstat: { ibeta(x: number, a: number, b: number): number; gammaln(x: number): number };
  export default jstat;
}
