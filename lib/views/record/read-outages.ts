import type { IncidentSummary } from "@/lib/official/record/incident";
import { listIncidents } from "@/lib/official/record/read";
import type { Outage } from "@/lib/outages/detection/outage";
import { readOutage, readOutages } from "@/lib/outages/store";
import { dayMs } from "@/lib/platform/time/units";
import { type OutageResponse, toOutageResponse } from "@/lib/snapshot/outage-response";
import { type OutageNote, readNotesOf } from "./read-notes";

const maxIncidents = 1000;

/** A page of outages, newest first, each beside its incidents; `next` is the cursor of the page after. */
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

/** One outage with its evidence; null when there is none with this id. */
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
