import { solveChallengeWorkers } from "altcha-lib";
import type { Challenge } from "altcha-lib/types";
import { maxSolveMs, proofOf } from "./proof-of";

/** More workers would heat a phone and save little time. */
const maxWorkers = 4;

/** Solves a challenge in workers on our own pages and returns the proof; null if it fails. */
export async function solveInWorkers(challenge: Challenge): Promise<string | null> {
  const solution = await solveChallengeWorkers({
    challenge,
    concurrency: Math.min(maxWorkers, navigator.hardwareConcurrency || 1),
    createWorker: () => new Worker("/proof-worker.js"),
    timeout: maxSolveMs,
  });
  return solution && proofOf(challenge, solution);
}
