import { database, reservedDatabase } from "@/lib/platform/database/client";

/** Marks the proof with this nonce as used. False if any instance did so before. */
export async function spendProof(nonce: Uint8Array<ArrayBuffer>, expiresAt: Date): Promise<boolean> {
  const { count } = await reservedDatabase().spentProof.createMany({
    data: [{ nonce, expiresAt }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Deletes used proofs whose challenge expired before a time. Returns how many. */
export async function deleteSpentProofsBefore(before: Date): Promise<number> {
  return (await database().spentProof.deleteMany({ where: { expiresAt: { lt: before } } })).count;
}
