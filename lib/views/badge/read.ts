import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/platform/process/log";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { gapLedger } from "@/lib/views/record/read-gap";
import type { BadgeAddress } from "./address";
import { type Badge, badgeOf, ledgerWindows, misfit, problemBadge } from "./badge";
import type { BadgeMetric, BadgeOptions } from "./options";

/** Those who fetch images for others give up after 10 s; a badge that says why must be there before. */
const ledgerMayTakeMs = 4_000;

/** The badge as it is at `now`; whatever goes wrong, it is a badge that says so. */
export async function readBadge(
  address: BadgeAddress,
  { options, problem }: { options: BadgeOptions; problem: string | null },
  now: Date,
): Promise<Badge> {
  const wrong = address.problem ?? problem ?? misfit(address, options.metric);
  if (wrong) return problemBadge(wrong, options);
  const kept = currentSnapshot(now);
  if (!kept) return problemBadge("starting, no data yet", options);
  const ledger = await ledgerFor(options.metric, now);
  return badgeOf(address, options, { snapshot: kept.snapshot, ledger }, now);
}

async function ledgerFor(metric: BadgeMetric, now: Date) {
  if (metric === "status" || metric === "people") return null;
  try {
    const late = pause(ledgerMayTakeMs, null, { ref: false });
    return await Promise.race([gapLedger(ledgerWindows[metric], now), late]);
  } catch (error) {
    log().error({ err: error }, "the figures of a badge could not be read");
    return null;
  }
}
