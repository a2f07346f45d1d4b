import { solveChallenge } from "altcha-lib";
import type { Challenge } from "altcha-lib/types";
import { deriveKey } from "./derive-key";
import { maxSolveMs, proofOf } from "./proof-of";

/**
 * Solves a challenge on another site's page and answers the proof; null when it could not be solved. Such a page can have
 * no worker of ours, and needs none: the browser computes keys beside the page by itself.
 */
export async function solve(challenge: Challenge): Promise<string | null> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: maxSolveMs });
  return solution && proofOf(challenge, solution);
}
