import { zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import type { IncidentSummary } from "@/lib/official/record/incident";
import { listIncidents } from "@/lib/official/record/read";
import type { Outage } from "@/lib/outages/detection/outage";
import { readApprovedNotes } from "@/lib/outages/moderation/store-moderation";
import { readOutage, readOutages } from "@/lib/outages/store";
import { dayMs } from "@/lib/platform/time/units";
import { type OutageResponse, toOutageResponse } from "@/lib/snapshot/outage-response";
import { type Published, readOnce } from "@/lib/snapshot/publish";

const maxIncidents = 1000;

/** A page of outages, newest first, each with its incidents. `next` is the cursor of the next page. */
export async function listOutages({
  limit,
  before,
}: {
  limit: number;
  before?: string;
}): Promise<{ outages: OutageResponse[]; next: string | null }> {
  const outages = await readOutages(limit, before);
  const incidents = await incidentsAround(outages);
  const next = outages.length === limit ? (outages.at(-1)?.id ?? null) : null;
  return { outages: outages.map((outage) => toOutageResponse(outage, incidents)), next };
}

/** One outage with its evidence; null if no outage has this ID. */
export async function readOutageResponse(
  id: string,
): Promise<(OutageResponse & { evidence: Outage["evidence"]; notes: OutageNote[] }) | null> {
  const outage = await readOutage(id);
  if (!outage) return null;
  const [incidents, notes] = await Promise.all([incidentsAround([outage]), readNotesOf(outage)]);
  return { ...toOutageResponse(outage, incidents), evidence: outage.evidence, notes };
}

/** Incidents that may be about any of these outages. */
export async function incidentsAround(outages: readonly Outage[]): Promise<IncidentSummary[]> {
  const starts = outages.map((outage) => outage.onsetAt.getTime());
  const ends = outages.map((outage) => outage.endedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  if (starts.length === 0) return [];
  const latest = Math.max(...ends);
  const to = Number.isFinite(latest) ? { to: new Date(latest + dayMs) } : {};
  const from = new Date(Math.min(...starts) - dayMs);
  return (await listIncidents({ from, ...to, limit: maxIncidents })) ?? [];
}

/** The maximum number of entries of a feed, and of outages that we choose them from. */
const maxEntries = 50;
const maxRead = 200;

/**
 * Confirmed outages, newest alarm first, of a surface or (null) of all. Read at most once per snapshot. Feeds leave out
 * signals, because we would often have to withdraw them.
 */
export async function readFeed(published: Published, surface: string | null): Promise<OutageResponse[]> {
  const { outages } = await readOnce(published, "outages of feeds", () => listOutages({ limit: maxRead }));
  return outages
    .filter(({ tier }) => tier === "confirmed")
    .filter(({ zone }) => surface === null || touches(zone, surface))
    .slice(0, maxEntries);
}

const touches = (zone: string, surface: string) =>
  zonesOverlap(zoneOfKey(zone) ?? { kind: "all" }, { kind: "surface", surface });

/** A reporter's note, approved by a moderator. `at` is the report's time, ISO 8601. */
export interface OutageNote {
  at: string;
  text: string;
  surface: string;
  model: string;
}

/** The approved notes of an outage and of the outages merged into it, oldest first. */
export async function readNotesOf({ id, judged }: Outage): Promise<OutageNote[]> {
  const notes = await readApprovedNotes([id, ...(judged?.merged ?? []).map((part) => part.id)]);
  return notes.map(({ at, ...note }) => ({ at: at.toISOString(), ...note }));
}
