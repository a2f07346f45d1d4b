import { z } from "zod";

/** The format of the official feed that clients expect: every field with its type, nullability and values. */
const time = z.iso.datetime({ offset: false });
const text = z.string().min(1);
/** Text without HTML. */
const plain = text.regex(/^[^<>]*$/);
const shortId = z.string().regex(/^[0-9b-df-hj-np-tv-z]{12}$/);
const outageId = z.string().regex(/^\d{8}-\d{4}$/);

const componentStatus = z.enum([
  "operational",
  "degraded_performance",
  "partial_outage",
  "major_outage",
  "under_maintenance",
]);
const incidentStatus = z.enum(["investigating", "identified", "monitoring", "resolved", "postmortem"]);

const page = z.strictObject({ id: shortId, name: text, url: z.url(), time_zone: text, updated_at: time });

const status = z.strictObject({
  indicator: z.enum(["none", "minor", "major", "critical"]),
  description: plain,
});

const member = z.strictObject({
  id: shortId,
  name: plain,
  status: componentStatus,
  created_at: time,
  updated_at: time,
  position: z.int().min(1),
  description: plain.nullable(),
  showcase: z.boolean(),
  start_date: z.iso.date().nullable(),
  group_id: shortId,
  page_id: shortId,
  group: z.literal(false),
  only_show_if_degraded: z.boolean(),
});

const group = member.extend({
  group: z.literal(true),
  group_id: z.null(),
  components: z.array(shortId).min(1),
});

const affected = z.strictObject({
  code: shortId,
  name: plain,
  old_status: componentStatus,
  new_status: componentStatus,
});

const update = z.strictObject({
  id: shortId,
  incident_id: outageId,
  status: incidentStatus,
  body: plain,
  created_at: time,
  updated_at: time,
  display_at: time,
  affected_components: z.array(affected).min(1).nullable(),
  deliver_notifications: z.boolean(),
  custom_tweet: text.nullable(),
  tweet_id: text.nullable(),
});

const incident = z.strictObject({
  id: outageId,
  name: plain,
  status: incidentStatus,
  impact: z.enum(["none", "minor", "major", "critical", "maintenance"]),
  created_at: time,
  updated_at: time,
  started_at: time,
  monitoring_at: time.nullable(),
  resolved_at: time.nullable(),
  shortlink: z.url().nullable(),
  page_id: shortId,
  incident_updates: z.array(update).min(1),
  components: z.array(member).min(1),
});

const components = z.array(z.union([group, member]));
const incidents = z.array(incident);
const scheduled_maintenances = z.array(z.never());
const maintenances = z.strictObject({ page, scheduled_maintenances });

/** The responses by path under /api/v2. */
export const statuspageFeed = {
  summary: z.strictObject({ page, components, incidents, scheduled_maintenances, status }),
  status: z.strictObject({ page, status }),
  components: z.strictObject({ page, components }),
  incidents: z.strictObject({ page, incidents }),
  "incidents/unresolved": z.strictObject({ page, incidents }),
  "scheduled-maintenances": maintenances,
  "scheduled-maintenances/upcoming": maintenances,
  "scheduled-maintenances/active": maintenances,
};

/** The response of `/api/v2/incidents/{id}.json`. */
export const statuspageIncident = z.strictObject({ page, incident });
