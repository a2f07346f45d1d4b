import { zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { type Published, readOnce } from "@/lib/snapshot/publish";
import { listOutages } from "./read-outages";

/** Entries of a feed at most, and of how many outages they are chosen. */
const maxEntries = 50;
const maxRead = 200;

/**
 * Confirmed outages, newest alarm first, of a surface or (null) of all; read at most once per snapshot. What is only
 * signalled is no entry: it would often have to be taken back.
 */
export async function readFeed(kept: Published, surface: string | null): Promise<OutageResponse[]> {
  const { outages } = await readOnce(kept, "outages of feeds", () => listOutages({ limit: maxRead }));
  return outages
    .filter(({ tier }) => tier === "confirmed")
    .filter(({ zone }) => surface === null || touches(zone, surface))
    .slice(0, maxEntries);
}

const touches = (zone: string, surface: string) =>
  zonesOverlap(zoneOfKey(zone) ?? { kind: "all" }, { kind: "surface", surface });
