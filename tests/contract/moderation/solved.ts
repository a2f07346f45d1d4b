import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { proofOf } from "@/components/report/proof/proof-of";
import type { Challenge } from "@/lib/crowd/reports/proof-schema";

/** Solves a challenge and returns the value of the `Proof` header. */
export async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("The challenge could not be solved.");
  return proofOf(challenge, solution);
}
