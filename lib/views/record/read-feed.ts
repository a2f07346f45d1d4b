import { zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { type Kept, readOnce } from "@/lib/snapshot/keep";
import type { OutageFace } from "@/lib/snapshot/outage-face";
import { listOutages } from "./read-outages";

/** Entries of a feed at most, and of how many outages they are chosen. */
const maxEntries = 50;
const maxRead = 200;

/**
 * Confirmed outages, newest alarm first, of a surface or (null) of all; read at most once per snapshot. What is only
 * signalled is no entry: it would often have to be taken back.
 */
export async function readFeed(kept: Kept, surface: string | null): Promise<OutageFace[]> {
  const { outages } = await readOnce(kept, "outages of feeds", () => listOutages({ limit: maxRead }));
  return outages
    .filter(({ tier }) => tier === "confirmed")
    .filter(({ zone }) => surface === null || touches(zone, surface))
    .slice(0, maxEntries);
}

const touches = (zone: string, surface: string) =>
  zonesOverlap(zoneOfKey(zone) ?? { kind: "all" }, { kind: "surface", surface });
