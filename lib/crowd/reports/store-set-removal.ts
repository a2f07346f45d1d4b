import type { Prisma } from "@/lib/platform/database/generated/client";
import { reporterZoneDays } from "./forget";
import { byPerson } from "./persons";
import { recountChange } from "./recount-change";
import { type ChosenReport, reportsOfSenders, sayRecounted, writeRecount } from "./store-hide";

const dayMs = 86_400_000;
/** Reports in one removal: as many as one transaction handles in seconds. */
export const mostHidden = 20_000;
/**
 * All reports of who sent them, which are counted anew: more than the limits let one network send in a day. To bring them
 * back, twice as many, as their senders may have gone on.
 */
export const mostRecounted = { hide: 100_000, restore: 200_000 };

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
  const most = removalId === null ? mostRecounted.restore : mostRecounted.hide;
  const sent = await reportsOfSenders(transaction, chosen, most + 1);
  if (sent.length > most) return false;
  const change = recountChange(byPerson(sent), new Set(chosen.map(({ id }) => id)), removalId);
  await writeRecount(transaction, change, new Date(now.getTime() - reporterZoneDays * dayMs));
  const [first] = chosen;
  if (first) await sayRecounted(transaction, first.at);
  return true;
}
