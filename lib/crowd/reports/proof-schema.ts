import { z } from "zod";

const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `must be ${bytes} bytes in hexadecimal`);

/** A challenge of ALTCHA version 2: find the counter whose key begins with `keyPrefix`. */
export const challengeSchema = z
  .object({
    parameters: z.object({
      algorithm: z.literal("PBKDF2/SHA-256"),
      cost: z.int().meta({ description: "Rounds of PBKDF2 per counter." }),
      expiresAt: z.int().meta({ description: "When the challenge expires, in seconds since 1970." }),
      keyLength: z.int(),
      keyPrefix: z.string().max(128).meta({ description: "The key in hexadecimal must begin with this." }),
      keySignature: hex(32),
      nonce: hex(16).meta({
        description: "The password is these bytes, followed by the counter as 4 bytes, big-endian.",
      }),
      salt: hex(16),
    }),
    signature: hex(32),
  })
  .meta({
    id: "Challenge",
    description: "A challenge for a proof of work, in the format of ALTCHA’s libraries.",
  });

/** A proof, sent as JSON in base64: the unchanged challenge, and its solution. */
export const proofSchema = z.object({
  challenge: challengeSchema,
  solution: z.object({ counter: z.int(), derivedKey: hex(32), time: z.number().optional() }),
});

/** The response body of `GET /api/v1/challenge`. */
export const challengeAnswerSchema = z
  .object({
    needed: z.boolean().meta({ description: "Whether a report from your network needs a proof now." }),
    challenge: challengeSchema,
  })
  .meta({ id: "ChallengeAnswer", description: "A challenge to solve before you send a report." });

/** A challenge for a sender. */
export type Challenge = z.infer<typeof challengeSchema>;
