import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Receipt } from "./receipt";
import { receiptSchema } from "./receipt-schema";

/** Keeps a receipt; one that is there already stays as it was. */
export async function keepReceipt({ id, computedAt, version, asked, answer }: Receipt): Promise<void> {
  const row = { id, madeAt: new Date(computedAt), version, asked: jsonOf(asked), answer: jsonOf(answer) };
  await database().receipt.createMany({ data: [row], skipDuplicates: true });
}

/** What zod has checked can be written as JSON. */
const jsonOf = (value: Receipt["asked"] | Receipt["answer"]): Prisma.InputJsonValue => value;

/** The receipt with this id; null when there is none. */
export async function findReceipt(id: string): Promise<Receipt | null> {
  const row = await database().receipt.findUnique({ where: { id } });
  return row && receiptSchema.parse({ ...row, computedAt: row.madeAt.toISOString() });
}

/** The ids of outages of a time that were withdrawn, as they rested on reports that moderators removed. */
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
