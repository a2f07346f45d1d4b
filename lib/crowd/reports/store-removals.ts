import { z } from "zod";
import { database } from "@/lib/platform/database/client";
import type { Prisma, ReportRemoval as Row } from "@/lib/platform/database/generated/client";
import type { Choice, Removal } from "./removal";
import { sources } from "./report";

const text = z.string().optional();
/** The format that `choiceJson` writes. */
const storedChoice = z.object({
  from: z.coerce.date(),
  to: z.coerce.date(),
  reporter: text,
  network: text,
  surface: text,
  model: text,
  symptom: text,
  source: z.enum(sources).optional(),
  vote: z.enum(["fails", "works"]).optional(),
});

/** A choice in its stored format, with times in ISO 8601. */
export const choiceJson = ({ from, to, ...rest }: Choice): Prisma.InputJsonObject => ({
  from: from.toISOString(),
  to: to.toISOString(),
  ...rest,
});

/** At most `limit` removals from before the time `before`, newest first. */
export async function readRemovals(limit: number, before?: Date): Promise<Removal[]> {
  const rows = await database().reportRemoval.findMany({
    where: before ? { at: { lt: before } } : {},
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(removalOf);
}

/** Removals and restorations for which detection has not run again yet, oldest first. */
export async function readRemovalsToReplay(): Promise<Removal[]> {
  const rows = await database().reportRemoval.findMany({
    where: { OR: [{ takenInAt: null }, { restoredAt: { not: null }, restoredTakenInAt: null }] },
    orderBy: { at: "asc" },
  });
  return rows.map(removalOf);
}

function removalOf(row: Row): Removal {
  const { takenInAt, restoredTakenInAt, choice, ...rest } = row;
  return {
    ...rest,
    choice: storedChoice.parse(choice),
    takenIn: (rest.restoredAt ? restoredTakenInAt : takenInAt) !== null,
  };
}
