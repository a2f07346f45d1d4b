import { type CachedBody, jsonBody } from "@/lib/platform/http/cached-body";
import { memoize, type Published } from "@/lib/snapshot/publish";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { componentsBy, componentsOf } from "./components";
import { incidentOf, type KnownOutage } from "./incident";
import { knownOutage, knownOutages } from "./read-outages";
import { pageOf, statusOf } from "./rollup";
import type { StatuspageIncident } from "./shape";

/** We plan no maintenance of Claude; the official page's is told in descriptions. */
const noMaintenances = () => ({ scheduled_maintenances: [] });

/** Answers that the snapshot alone gives, by their path under /api/v2. */
const ofSnapshot = {
  status: (snapshot: Snapshot) => ({ status: statusOf(snapshot) }),
  components: (snapshot: Snapshot) => ({ components: componentsOf(snapshot) }),
  "scheduled-maintenances": noMaintenances,
  "scheduled-maintenances/upcoming": noMaintenances,
  "scheduled-maintenances/active": noMaintenances,
};

const unresolved = (incidents: readonly StatuspageIncident[]) =>
  incidents.filter(({ resolved_at }) => resolved_at === null);

/** Answers for which outages are read too. */
const ofOutages = {
  summary: (snapshot: Snapshot, incidents: readonly StatuspageIncident[]) => ({
    components: componentsOf(snapshot),
    incidents: unresolved(incidents),
    ...noMaintenances(),
    status: statusOf(snapshot),
  }),
  incidents: (_: Snapshot, incidents: readonly StatuspageIncident[]) => ({ incidents }),
  "incidents/unresolved": (_: Snapshot, incidents: readonly StatuspageIncident[]) => ({
    incidents: unresolved(incidents),
  }),
};

/** The body of an answer that needs no outages but the snapshot's. */
export const snapshotAnswer = (snapshot: Snapshot, path: keyof typeof ofSnapshot, publicUrl: string) => ({
  page: pageOf(snapshot, publicUrl),
  ...ofSnapshot[path](snapshot),
});

/** The body of an answer that lists outages, newest first. */
export function outagesAnswer(
  snapshot: Snapshot,
  outages: readonly KnownOutage[],
  path: keyof typeof ofOutages,
  publicUrl: string,
) {
  const componentOf = componentsBy(snapshot);
  const incidents = outages.map((known) => incidentOf(known, componentOf, publicUrl));
  return { page: pageOf(snapshot, publicUrl), ...ofOutages[path](snapshot, incidents) };
}

/** An answer in Statuspage's shape that the snapshot alone gives; made once a snapshot. */
export const snapshotResponse = (
  kept: Published,
  path: keyof typeof ofSnapshot,
  publicUrl: string,
): CachedBody =>
  memoize(kept, `statuspage ${path}`, (snapshot) => jsonBody(snapshotAnswer(snapshot, path, publicUrl)));

/** An answer in Statuspage's shape that lists outages; read and made once a snapshot. */
export async function outagesResponse(
  kept: Published,
  path: keyof typeof ofOutages,
  publicUrl: string,
): Promise<CachedBody> {
  const outages = await knownOutages(kept);
  return memoize(kept, `statuspage ${path}`, (snapshot) =>
    jsonBody(outagesAnswer(snapshot, outages, path, publicUrl)),
  );
}

/** One outage as an incident; null when there is none with this id. */
export async function incidentResponse(
  kept: Published,
  id: string,
  publicUrl: string,
): Promise<CachedBody | null> {
  const known = await knownOutage(kept, id);
  if (known === null) return null;
  const incident = incidentOf(known, componentsBy(kept.snapshot), publicUrl);
  return jsonBody({ page: pageOf(kept.snapshot, publicUrl), incident });
}
