import { database } from "@/lib/platform/database/client";

/** Notes that the proof with this nonce is used; false when it was before, by whichever instance. */
export async function spendProof(nonce: Uint8Array<ArrayBuffer>, expiresAt: Date): Promise<boolean> {
  const { count } = await database().spentProof.createMany({
    data: [{ nonce, expiresAt }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Deletes the used proofs whose challenges ran out before this; answers how many. */
export async function deleteSpentProofsBefore(before: Date): Promise<number> {
  return (await database().spentProof.deleteMany({ where: { expiresAt: { lt: before } } })).count;
}
