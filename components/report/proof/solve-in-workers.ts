import { solveChallengeWorkers } from "altcha-lib";
import type { Challenge } from "altcha-lib/types";
import { maxSolveMs, proofOf } from "./proof-of";

/** More would heat a phone for a second, and win little. */
const maxWorkers = 4;

/** Solves a challenge on a page of ours, beside it, and answers the proof; null when it could not be solved. */
export async function solveInWorkers(challenge: Challenge): Promise<string | null> {
  const solution = await solveChallengeWorkers({
    challenge,
    concurrency: Math.min(maxWorkers, navigator.hardwareConcurrency || 1),
    createWorker: () => new Worker("/proof-worker.js"),
    timeout: maxSolveMs,
  });
  return solution && proofOf(challenge, solution);
}
