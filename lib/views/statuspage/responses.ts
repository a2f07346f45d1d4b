import { zoneOfKey } from "@/lib/catalog/zones";
import { type CachedBody, jsonBody } from "@/lib/platform/http/cached-body";
import { memoize, type Published } from "@/lib/snapshot/publish";
import type { OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
import { headlineLabel, headlines } from "@/lib/words/headlines";
import { formatUtcMinute } from "@/lib/words/time";
import { componentsBy, componentsOf } from "./components";
import { pageId } from "./ids";
import { incidentOf, type OutageWithPosts } from "./incident";
import { impactOf } from "./outage-effect";
import { readOutagesWithPosts, readOutageWithPosts } from "./read-outages";
import {
  type Indicator,
  indicators,
  type StatuspageIncident,
  type StatuspagePage,
  type StatuspageStatus,
  worstOf,
} from "./shape";
import { officialWords } from "./words";

/** Claude's maintenance is not ours to plan. Descriptions mention the status page's maintenance. */
const noMaintenances = () => ({ scheduled_maintenances: [] });

/** Responses that need only the snapshot, by their path under /api/v2. */
const ofSnapshot = {
  status: (snapshot: Snapshot) => ({ status: statusOf(snapshot) }),
  components: (snapshot: Snapshot) => ({ components: componentsOf(snapshot) }),
  "scheduled-maintenances": noMaintenances,
  "scheduled-maintenances/upcoming": noMaintenances,
  "scheduled-maintenances/active": noMaintenances,
};

const unresolved = (incidents: readonly StatuspageIncident[]) =>
  incidents.filter(({ resolved_at }) => resolved_at === null);

/** Responses that also need outages. */
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

/** The body of a response that needs only the snapshot. */
export const snapshotBody = (snapshot: Snapshot, path: keyof typeof ofSnapshot, publicUrl: string) => ({
  page: pageOf(snapshot, publicUrl),
  ...ofSnapshot[path](snapshot),
});

/** The body of a response that lists outages, newest first. */
export function outagesBody(
  snapshot: Snapshot,
  outages: readonly OutageWithPosts[],
  path: keyof typeof ofOutages,
  publicUrl: string,
) {
  const componentOf = componentsBy(snapshot);
  const incidents = outages.map((known) => incidentOf(known, componentOf, publicUrl));
  return { page: pageOf(snapshot, publicUrl), ...ofOutages[path](snapshot, incidents) };
}

/** A response in Statuspage's format that needs only the snapshot, made once per snapshot. */
export const snapshotResponse = (
  published: Published,
  path: keyof typeof ofSnapshot,
  publicUrl: string,
): CachedBody =>
  memoize(published, `statuspage ${path}`, (snapshot) => jsonBody(snapshotBody(snapshot, path, publicUrl)));

/** A response in Statuspage's format that lists outages, read and made once per snapshot. */
export async function outagesResponse(
  published: Published,
  path: keyof typeof ofOutages,
  publicUrl: string,
): Promise<CachedBody> {
  const outages = await readOutagesWithPosts(published);
  return memoize(published, `statuspage ${path}`, (snapshot) =>
    jsonBody(outagesBody(snapshot, outages, path, publicUrl)),
  );
}

/** One outage as an incident; null if no outage has this ID. */
export async function incidentResponse(
  published: Published,
  id: string,
  publicUrl: string,
): Promise<CachedBody | null> {
  const known = await readOutageWithPosts(published, id);
  if (known === null) return null;
  const incident = incidentOf(known, componentsBy(published.snapshot), publicUrl);
  return jsonBody({ page: pageOf(published.snapshot, publicUrl), incident });
}

/** The `page` object of every response. */
export const pageOf = ({ countsReadAt, demo }: Snapshot, publicUrl: string): StatuspagePage => ({
  id: pageId,
  name: `Not Just You (unofficial${demo ? ", demo" : ""})`,
  url: publicUrl,
  time_zone: "Etc/UTC",
  updated_at: countsReadAt,
});

const ofOfficial: Readonly<Partial<Record<OfficialState, Indicator>>> = {
  degraded: "minor",
  partial_outage: "major",
  major_outage: "critical",
};

/**
 * The page's status: the worse of users and the status page. It is `none` only if the verdict is quiet and no outage or
 * incident is open. Without enough data, and while an outage subsides, it is `minor`, the mildest value that is not
 * green.
 */
export function statusOf(snapshot: Snapshot): StatuspageStatus {
  const { verdict, official, outages } = snapshot;
  const isUnknown = verdict.state === "unknown";
  const open = outages.filter(({ phase }) => phase !== "ended" && !isUnknown);
  const found: Indicator[] = [
    verdict.state === "quiet" ? "none" : "minor",
    ...open
      .filter(({ phase }) => phase === "active")
      .map(({ tier, zone }) => impactOf({ tier, zone: zoneOfKey(zone) ?? { kind: "all" } })),
    official.incidents.length > 0 ? "minor" : "none",
    (official.fresh && ofOfficial[official.state]) || "none",
  ];
  const description = `${usersWords(verdict, open)}. ${officialWords(official)}`;
  return { indicator: worstOf(indicators, found), description };
}

/** What users say, short enough for a label. */
function usersWords({ state, since, headline }: Snapshot["verdict"], open: Snapshot["outages"]): string {
  const confirmed = open.filter(({ tier }) => tier === "confirmed");
  const named = (confirmed.length > 0 ? confirmed : open).map(({ name }) => name).join(", ");
  if (confirmed.length > 0) return `Users report an outage: ${named}`;
  if (open.length > 0) return `Users report problems, not confirmed yet: ${named}`;
  if (state === "quiet") return headlineLabel(headlines.quiet);
  if (state === "signal") return "More users than normal report problems";
  if (state === "official-only") return "Few users report problems";
  return since === null
    ? headlineLabel(headline)
    : `Unknown: we have had no new data since ${formatUtcMinute(since)}`;
}
