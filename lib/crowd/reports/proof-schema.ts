import { z } from "zod";

const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `must be ${bytes} bytes in hexadecimal`);

/** A challenge of ALTCHA's second version: find the counter whose key begins with `keyPrefix`. */
export const challengeSchema = z
  .object({
    parameters: z.object({
      algorithm: z.literal("PBKDF2/SHA-256"),
      cost: z.int().meta({ description: "Rounds of PBKDF2 for each counter that is tried." }),
      expiresAt: z.int().meta({ description: "In seconds since 1970: after that it is worth nothing." }),
      keyLength: z.int(),
      keyPrefix: z.string().max(128).meta({ description: "With what the key in hexadecimal must begin." }),
      keySignature: hex(32),
      nonce: hex(16).meta({
        description: "The password is these bytes and the counter, 4 bytes, big-endian.",
      }),
      salt: hex(16),
    }),
    signature: hex(32),
  })
  .meta({
    id: "Challenge",
    description: "A proof of work that is asked for, as ALTCHA's libraries read it.",
  });

/** What is sent back, as JSON in base64: the challenge as it came, and what solves it. */
export const proofSchema = z.object({
  challenge: challengeSchema,
  solution: z.object({ counter: z.int(), derivedKey: hex(32), time: z.number().optional() }),
});

/** The answer of `GET /api/v1/challenge`. */
export const challengeAnswerSchema = z
  .object({
    needed: z.boolean().meta({ description: "Whether a report from your network needs a proof now." }),
    challenge: challengeSchema,
  })
  .meta({ id: "ChallengeAnswer", description: "A challenge to solve before a report is sent." });

/** A challenge as it is handed out. */
export type Challenge = z.infer<typeof challengeSchema>;
