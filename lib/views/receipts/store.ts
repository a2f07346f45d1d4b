import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { type Receipt, receiptSchema } from "./receipt";

/** Stores a receipt. If it already exists, nothing changes. */
export async function storeReceipt({ id, computedAt, version, asked, answer }: Receipt): Promise<void> {
  const row = { id, madeAt: new Date(computedAt), version, asked: jsonOf(asked), answer: jsonOf(answer) };
  await database().receipt.createMany({ data: [row], skipDuplicates: true });
}

/** What zod has validated can be written as JSON. */
const jsonOf = (value: Receipt["asked"] | Receipt["answer"]): Prisma.InputJsonValue => value;

/** The receipt with this ID; null if there is none. */
export async function findReceipt(id: string): Promise<Receipt | null> {
  const row = await database().receipt.findUnique({ where: { id } });
  return row && receiptSchema.parse({ ...row, computedAt: row.madeAt.toISOString() });
}

/** The IDs of withdrawn outages in a period. */
export async function withdrawnOutages({ from, to }: { from: Date; to: Date }): Promise<Set<string>> {
  const rows = await database().outage.findMany({
    where: {
      withdrawnAt: { not: null },
      onsetAt: { lt: to },
      OR: [{ endedAt: null }, { endedAt: { gt: from } }],
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
