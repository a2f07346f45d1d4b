import { verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { z } from "zod";
import { proofSchema } from "./proof-schema";
import { secretsNow } from "./proof-secrets";
import { spendProof } from "./store-spent-proofs";

/** Why a proof is none: not sent; not readable or not solved; of a challenge that ran out; used before. */
export type ProofFault = "missing" | "wrong" | "expired" | "spent";

/** Longer than any proof: the rest is not even decoded. */
const longestProof = 4096;

/**
 * Checks a proof, as it stands in the header `Proof`, and uses it up: of all instances one accepts it, once.
 * Null when it is good.
 * @throws when the database does not answer: then nobody knows whether it was used.
 */
export async function checkProof(header: string | null, now: Date): Promise<ProofFault | null> {
  if (!header) return "missing";
  const proof = readProof(header);
  if (!proof) return "wrong";
  const fault = await faultOf(proof, now);
  if (fault) return fault;
  const { nonce, expiresAt } = proof.challenge.parameters;
  return (await spendProof(Buffer.from(nonce, "hex"), new Date(expiresAt * 1000))) ? null : "spent";
}

type Proof = z.infer<typeof proofSchema>;

function readProof(header: string): Proof | null {
  if (header.length > longestProof) return null;
  try {
    const proof: unknown = JSON.parse(Buffer.from(header, "base64").toString("utf8"));
    return proofSchema.safeParse(proof).data ?? null;
  } catch {
    return null;
  }
}

async function faultOf({ challenge, solution }: Proof, now: Date): Promise<ProofFault | null> {
  for (const secrets of await secretsNow(now)) {
    const found = await verifySolution({ challenge, solution, deriveKey, ...secrets });
    if (found.verified) return null;
    if (found.expired) return "expired";
    if (!found.invalidSignature) return "wrong";
  }
  return "wrong";
}
