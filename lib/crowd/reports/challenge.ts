import { randomInt } from "node:crypto";
import { createChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { type Challenge, challengeSchema } from "./proof-schema";
import { proofSecrets } from "./proof-secrets";

/**
 * Rounds of PBKDF2 for one try, and tries at most: on average 1,500 tries, 3 million rounds, about a second of one core
 * in a browser, measured by `npm run bench:proof`. Tries begin at 0, as whoever cheats begins at the least there can be.
 */
export const roundsOfTry = 2_000;
export const mostTries = 3_000;
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
    counter: randomInt(mostTries),
    deriveKey,
    expiresAt: new Date(machineNow.getTime() + challengeMinutes * 60_000),
    ...(await proofSecrets(now)),
  });
  return challengeSchema.parse(challenge);
}
