import type { Challenge, Solution } from "altcha-lib/types";

/** An old phone may need this long on plain HTTP, without Web Crypto. */
export const maxSolveMs = 120_000;

/** The value of the header `Proof` for a solved challenge: JSON in base64. */
export const proofOf = (challenge: Challenge, solution: Solution): string =>
  btoa(JSON.stringify({ challenge, solution }));
