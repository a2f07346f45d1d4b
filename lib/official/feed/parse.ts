import { z } from "zod";
import type { FeedIncident, FeedIncidents, FeedSummary, FeedUpdate } from "./feed";
import { id, oneOf, rowsOf, text, textOrNull, time } from "./parse-fields";

const indicators = ["none", "minor", "major", "critical", "maintenance"] as const;
const statuses = [
  ...["investigating", "identified", "monitoring", "resolved", "postmortem"],
  ...["scheduled", "in_progress", "verifying", "completed"],
] as [string, ...string[]];
const componentStatus = oneOf([
  "operational",
  "degraded_performance",
  "partial_outage",
  "major_outage",
  "under_maintenance",
]);
/** Empty if a transition has no status, which differs from an unknown value. */
const optionalStatus = z.union([componentStatus.unwrap(), z.string().transform(() => "unknown")]).catch("");

const transition = z
  .object({
    code: id.optional(),
    id: id.optional(),
    name: text,
    old_status: optionalStatus,
    new_status: optionalStatus,
  })
  .transform(({ code, id, name, old_status, new_status }) => ({
    component: code ?? id ?? name,
    name,
    before: old_status,
    after: new_status,
  }));

const update = z
  .object({
    id: id.optional().catch(undefined),
    status: oneOf(statuses),
    body: text,
    created_at: time,
    updated_at: time,
    display_at: time,
    affected_components: rowsOf(transition),
  })
  .transform(
    (row): FeedUpdate => ({
      id: row.id ?? row.created_at ?? row.display_at ?? row.status,
      status: row.status,
      body: row.body,
      created: row.created_at,
      updated: row.updated_at,
      displayed: row.display_at,
      transitions: row.affected_components,
    }),
  );

const component = z
  .object({ id, name: text, status: componentStatus, group: z.boolean().catch(false) })
  .transform(({ group, ...row }) => ({ row, group }));

const incident = z
  .object({
    id,
    name: text,
    status: oneOf(statuses),
    impact: oneOf(indicators),
    created_at: time,
    updated_at: time,
    started_at: time,
    monitoring_at: time,
    resolved_at: time,
    shortlink: textOrNull,
    page_id: id.nullable().catch(null),
    components: rowsOf(component),
    incident_updates: rowsOf(update),
  })
  .transform(
    (row): FeedIncident => ({
      id: row.id,
      name: row.name,
      status: row.status,
      impact: row.impact,
      created: row.created_at,
      updated: row.updated_at,
      started: row.started_at,
      monitoring: row.monitoring_at,
      resolved: row.resolved_at ?? resolvedBy(row.status, row.incident_updates),
      link: row.shortlink,
      page: row.page_id,
      components: row.components.map(({ row: { id, name } }) => ({ id, name })),
      updates: withoutDuplicates(row.incident_updates).toSorted(byCreated),
    }),
  );

const byCreated = (one: FeedUpdate, other: FeedUpdate) =>
  (one.created ?? "").localeCompare(other.created ?? "");

/** The last update of each ID, because we store one per ID. */
const withoutDuplicates = (updates: readonly FeedUpdate[]): FeedUpdate[] => [
  ...new Map(updates.map((post) => [post.id, post])).values(),
];

/** Some pages give no resolution time. Then we use the time of the post with that status. */
function resolvedBy(status: string, updates: readonly FeedUpdate[]): string | null {
  if (status !== "resolved" && status !== "postmortem") return null;
  return updates.findLast((post) => post.status === "resolved")?.created ?? null;
}

const page = z
  .object({ id: id.nullable().catch(null), updated_at: time })
  .catch({ id: null, updated_at: null });

const incidents = rowsOf(
  z.unknown().transform((raw, context) => {
    const parsed = incident.safeParse(raw);
    if (parsed.success) return { incident: parsed.data, raw };
    context.addIssue("not an incident");
    return z.NEVER;
  }),
);

const summary = z
  .object({
    page,
    status: z.object({ indicator: oneOf(indicators), description: textOrNull }),
    components: rowsOf(component),
    incidents,
  })
  .transform(
    (row): FeedSummary => ({
      page: row.page.id,
      pageUpdated: row.page.updated_at,
      indicator: row.status.indicator,
      description: row.status.description,
      components: row.components.flatMap((one) => (one.group ? [] : [one.row])),
      incidents: row.incidents,
    }),
  );

const incidentList = z.object({ page, incidents: z.array(z.unknown()).pipe(incidents) }).transform(
  (row): FeedIncidents => ({
    page: row.page.id,
    pageUpdated: row.page.updated_at,
    incidents: row.incidents,
  }),
);

/** Parses `summary.json` leniently. Undefined without a status, so that it never counts as operational. */
export const parseSummary = (json: unknown): FeedSummary | undefined => summary.safeParse(json).data;

/** Parses `incidents.json` leniently, without rows that have no ID. Undefined without a list. */
export const parseIncidents = (json: unknown): FeedIncidents | undefined => incidentList.safeParse(json).data;

/** Parses one incident, bare or as `{ incident }`. Undefined without an ID. */
export function parseIncident(json: unknown): FeedIncident | undefined {
  const wrapped = z.object({ incident }).safeParse(json);
  return wrapped.success ? wrapped.data.incident : incident.safeParse(json).data;
}
