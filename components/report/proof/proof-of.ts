import type { Challenge, Solution } from "altcha-lib/types";

/** An old phone may take so long on plain http, where it must do without the browser's own cryptography. */
export const maxSolveMs = 120_000;

/** A solved challenge as the header `Proof` carries it: JSON in base64. */
export const proofOf = (challenge: Challenge, solution: Solution): string =>
  btoa(JSON.stringify({ challenge, solution }));
