import { solveChallenge } from "altcha-lib";
import type { Challenge } from "altcha-lib/types";
import { deriveKey } from "./derive-key";
import { maxSolveMs, proofOf } from "./proof-of";

/**
 * Solves a challenge without workers and returns the proof; null if it fails. Pages of other sites can’t load our workers,
 * and don’t need them: Web Crypto runs in the background anyway.
 */
export async function solve(challenge: Challenge): Promise<string | null> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: maxSolveMs });
  return solution && proofOf(challenge, solution);
}
