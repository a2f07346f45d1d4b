import { createHmac } from "node:crypto";
import { dayOf, saltOf, saltOutlivesDayMinutes } from "./salt";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** What signs challenges, and the keys that solve them. */
export interface ProofSecrets {
  hmacSignatureSecret: string;
  hmacKeySignatureSecret: string;
}

/**
 * The secrets of the UTC day that holds a time, the same for all instances: made from the day's salt, so that nothing more
 * is kept, and gone with it.
 * @throws when the database does not answer.
 */
export async function proofSecrets(at: Date): Promise<ProofSecrets> {
  const salt = await saltOf(dayOf(at));
  const made = (what: string) => createHmac("sha256", salt).update(`proof ${what}`).digest("hex");
  return { hmacSignatureSecret: made("challenge"), hmacKeySignatureSecret: made("key") };
}

/** The secrets under which a challenge may stand that is still good: soon after midnight yesterday's too. */
export async function secretsNow(now: Date): Promise<ProofSecrets[]> {
  const today = await proofSecrets(now);
  const isEarly = now.getTime() < dayOf(now) + saltOutlivesDayMinutes * minuteMs;
  return isEarly ? [today, await proofSecrets(new Date(now.getTime() - dayMs))] : [today];
}
