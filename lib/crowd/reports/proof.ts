import { createHmac, randomInt } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { z } from "zod";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import { type Challenge, challengeSchema, proofSchema } from "./proof-schema";
import { dayOf, saltOf, saltOutlivesDayMinutes } from "./salt";
import { spendProof } from "./store-spent-proofs";

/**
 * Rounds of PBKDF2 for one try, and tries at most: on average 1,500 tries, 3 million rounds, about a second of one core
 * in a browser, measured by `npm run bench:proof`. Tries begin at 0, as whoever cheats begins at the least there can be.
 */
export const roundsOfTry = 2_000;
export const maxTries = 3_000;
/** How long a challenge may be solved and used. */
export const challengeMinutes = 5;

/**
 * A new challenge. Nothing of it tells who asked. `now` chooses the day's secret; it runs out by the machine's clock,
 * which is the one by which it is checked.
 * @throws when the database does not answer.
 */
export async function makeChallenge(now: Date, machineNow: Date): Promise<Challenge> {
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: roundsOfTry,
    counter: randomInt(maxTries),
    deriveKey,
    expiresAt: new Date(machineNow.getTime() + challengeMinutes * minuteMs),
    ...(await proofSecrets(now)),
  });
  return challengeSchema.parse(challenge);
}

/** Why a proof is none: not sent; not readable or not solved; of a challenge that ran out; used before. */
export type ProofFault = "missing" | "wrong" | "expired" | "spent";

/** Longer than any proof: the rest is not even decoded. */
const maxProof = 4096;

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
  if (header.length > maxProof) return null;
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

/** What signs challenges, and the keys that solve them. */
interface ProofSecrets {
  hmacSignatureSecret: string;
  hmacKeySignatureSecret: string;
}

/**
 * The secrets of the UTC day that holds a time, the same for all instances: made from the day's salt, so that nothing more
 * is kept, and gone with it.
 * @throws when the database does not answer.
 */
async function proofSecrets(at: Date): Promise<ProofSecrets> {
  const salt = await saltOf(dayOf(at));
  const made = (what: string) => createHmac("sha256", salt).update(`proof ${what}`).digest("hex");
  return { hmacSignatureSecret: made("challenge"), hmacKeySignatureSecret: made("key") };
}

/** The secrets under which a challenge may stand that is still good: soon after midnight yesterday's too. */
async function secretsNow(now: Date): Promise<ProofSecrets[]> {
  const today = await proofSecrets(now);
  const isEarly = now.getTime() < dayOf(now) + saltOutlivesDayMinutes * minuteMs;
  return isEarly ? [today, await proofSecrets(new Date(now.getTime() - dayMs))] : [today];
}
