import { createHmac, randomInt } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { z } from "zod";
import { machineNow } from "@/lib/platform/process/clock";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import { everyone, findProofRule, type IntakeRule, needsNetwork } from "./intake-rule";
import { intakeRules } from "./intake-rules";
import { type Challenge, type challengeAnswerSchema, challengeSchema, proofSchema } from "./proof-schema";
import { networksOf } from "./reporter";
import { dayOf, saltOf, saltOutlivesDayMinutes } from "./salt";
import { spendProof } from "./store-spent-proofs";

/**
 * Rounds of PBKDF2 per try, and the most tries. The average of 1,500 tries and 3 million rounds takes a browser about one
 * second on one core, measured by `npm run bench:proof`. Tries start at 0, so a cheater gains nothing from another start.
 */
export const roundsPerTry = 2_000;
export const maxTries = 3_000;
/** How long a challenge is valid. */
export const challengeMinutes = 5;

/**
 * A new challenge. It does not reveal who requested it. `now` selects the day's secret. The challenge expires by the
 * machine's clock, because the check uses that clock.
 * @throws if the database does not respond.
 */
export async function makeChallenge(now: Date, machineNow: Date): Promise<Challenge> {
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: roundsPerTry,
    counter: randomInt(maxTries),
    deriveKey,
    expiresAt: new Date(machineNow.getTime() + challengeMinutes * minuteMs),
    ...(await proofSecrets(now)),
  });
  return challengeSchema.parse(challenge);
}

/** Why a proof is not valid: not sent, not readable or not solved, its challenge expired, or used before. */
export type ProofFault = "missing" | "wrong" | "expired" | "spent";

/** Longer than any proof, in characters. We don't decode a longer header. */
const maxProofLength = 4096;

/**
 * Checks a proof from the header `Proof`, and marks it as used: only one instance accepts it, and only once.
 * Null if it is valid.
 * @throws if the database does not respond, because then we don't know whether it was used.
 */
export async function checkProof(header: string | null, now: Date): Promise<ProofFault | null> {
  if (!header) return "missing";
  const proof = parseProof(header);
  if (!proof) return "wrong";
  const fault = await faultOf(proof, now);
  if (fault) return fault;
  const { nonce, expiresAt } = proof.challenge.parameters;
  return (await spendProof(Buffer.from(nonce, "hex"), new Date(expiresAt * 1000))) ? null : "spent";
}

type Proof = z.infer<typeof proofSchema>;

function parseProof(header: string): Proof | null {
  if (header.length > maxProofLength) return null;
  try {
    const proof: unknown = JSON.parse(Buffer.from(header, "base64").toString("utf8"));
    return proofSchema.safeParse(proof).data ?? null;
  } catch {
    return null;
  }
}

async function faultOf({ challenge, solution }: Proof, now: Date): Promise<ProofFault | null> {
  for (const secrets of await validSecrets(now)) {
    const found = await verifySolution({ challenge, solution, deriveKey, ...secrets });
    if (found.verified) return null;
    if (found.expired) return "expired";
    if (!found.invalidSignature) return "wrong";
  }
  return "wrong";
}

/** The secrets that sign challenges, and the keys that solve them. */
interface ProofSecrets {
  hmacSignatureSecret: string;
  hmacKeySignatureSecret: string;
}

/**
 * The secrets of a time's UTC day, the same for all instances. They are derived from the day's salt, so we don't store them,
 * and they disappear with it.
 * @throws if the database does not respond.
 */
async function proofSecrets(at: Date): Promise<ProofSecrets> {
  const salt = await saltOf(dayOf(at));
  const derive = (what: string) => createHmac("sha256", salt).update(`proof ${what}`).digest("hex");
  return { hmacSignatureSecret: derive("challenge"), hmacKeySignatureSecret: derive("key") };
}

/** The secrets of challenges that may still be valid. Soon after midnight, this includes yesterday's. */
async function validSecrets(now: Date): Promise<ProofSecrets[]> {
  const today = await proofSecrets(now);
  const isEarly = now.getTime() < dayOf(now) + saltOutlivesDayMinutes * minuteMs;
  return isEarly ? [today, await proofSecrets(new Date(now.getTime() - dayMs))] : [today];
}

/** The report needs a proof of work: what is wrong with the proof that it has, and a new challenge. */
export interface ProofNeeded {
  kind: "proof-needed";
  fault: ProofFault;
  challenge: Challenge;
  /** Who needs a proof, and at least until when. */
  of: "network" | "everyone";
  until: Date;
}

/** The rule that requires a proof of work from an address now. Null if there is none. */
async function ruleFor(rules: readonly IntakeRule[], address: string, now: Date): Promise<IntakeRule | null> {
  const networks = needsNetwork(rules) ? await networksOf(address, now) : [];
  return findProofRule(rules, networks);
}

/**
 * What a report of an address needs before we accept it. Null if it needs no proof, or if its proof is valid. A valid proof
 * is used up by this call.
 * @throws if the database does not respond.
 */
export async function requireProof(
  rules: readonly IntakeRule[],
  { address, proof }: { address: string; proof: string | null },
  now: Date,
): Promise<ProofNeeded | null> {
  const rule = await ruleFor(rules, address, now);
  if (!rule) return null;
  const fault = await checkProof(proof, now);
  if (!fault) return null;
  const challenge = await makeChallenge(now, machineNow());
  const of = rule.scope === everyone ? "everyone" : "network";
  return { kind: "proof-needed", fault, challenge, of, until: rule.until };
}

/** A challenge for an address, and whether its reports need one now. */
export async function challengeFor(
  address: string,
  now: Date,
  machineNow: Date,
): Promise<z.infer<typeof challengeAnswerSchema>> {
  const rule = await ruleFor(await intakeRules(now), address, now);
  return { needed: rule !== null, challenge: await makeChallenge(now, machineNow) };
}
