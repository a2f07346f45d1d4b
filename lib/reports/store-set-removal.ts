import type { Prisma } from "@/lib/database/generated/client";
import { reporterZoneDays } from "./forget";
import { byPerson } from "./persons";
import { recountChange } from "./recount-change";
import { type ChosenReport, reportsOfSenders, sayRecounted, writeRecount } from "./store-hide";

const dayMs = 86_400_000;
/** Reports in one removal, and all reports of who sent them: as many as one transaction handles in seconds. */
export const mostHidden = 20_000;
const mostRecounted = 60_000;

/**
 * Hides reports (or brings them back, with null), and counts anew all who sent them, in a transaction that holds the
 * lock on counting; false, and nothing done, when these sent too much for one transaction.
 */
export async function setRemoval(
  transaction: Prisma.TransactionClient,
  chosen: readonly ChosenReport[],
  removalId: string | null,
  now: Date,
): Promise<boolean> {
  const sent = await reportsOfSenders(transaction, chosen, mostRecounted + 1);
  if (sent.length > mostRecounted) return false;
  const change = recountChange(byPerson(sent), new Set(chosen.map(({ id }) => id)), removalId);
  await writeRecount(transaction, change, new Date(now.getTime() - reporterZoneDays * dayMs));
  const [first] = chosen;
  if (first) await sayRecounted(transaction, first.at);
  return true;
}
