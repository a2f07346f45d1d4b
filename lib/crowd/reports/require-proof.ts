import type { z } from "zod";
import { machineNow } from "@/lib/platform/process/clock";
import { asksForNetwork, everyone, type IntakeRule, proofOf } from "./intake-rule";
import { intakeRules } from "./intake-rules";
import { checkProof, makeChallenge, type ProofFault } from "./proof";
import type { Challenge, challengeAnswerSchema } from "./proof-schema";
import { networksOf } from "./reporter";

/** A report must come with a proof of work: what was wrong with the one that came, and a challenge to be solved. */
export interface ProofNeeded {
  kind: "proof-needed";
  fault: ProofFault;
  challenge: Challenge;
  /** Of whom it is demanded, and until when at least. */
  of: "network" | "everyone";
  until: Date;
}

/** The rule by which an address must prove work now, if there is one. */
async function ruleFor(rules: readonly IntakeRule[], address: string, now: Date): Promise<IntakeRule | null> {
  const networks = asksForNetwork(rules) ? await networksOf(address, now) : [];
  return proofOf(rules, networks);
}

/**
 * What must be done before a report of an address is taken; null when nothing must, or when its proof is good (and now
 * used up).
 * @throws when the database does not answer.
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

/** A challenge for an address, and whether a report of it needs one now. */
export async function challengeFor(
  address: string,
  now: Date,
  machineNow: Date,
): Promise<z.infer<typeof challengeAnswerSchema>> {
  const rule = await ruleFor(await intakeRules(now), address, now);
  return { needed: rule !== null, challenge: await makeChallenge(now, machineNow) };
}
