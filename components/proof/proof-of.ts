import type { Challenge, Solution } from "altcha-lib/types";

/** No browser that people use takes so long. */
export const longestSolveMs = 60_000;

/** A solved challenge as the header `Proof` carries it: JSON in base64. */
export const proofOf = (challenge: Challenge, solution: Solution): string =>
  btoa(JSON.stringify({ challenge, solution }));
