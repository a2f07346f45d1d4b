import type { FeedIncident, FeedUpdate } from "@/lib/official/feed/feed";

/** A field of an incident, or of one of its updates, that is not what it was. */
export interface Edit {
  /** As the feed calls it: `name`, `started_at`, `update.body`; `update.vanished` and `vanished` for what is gone. */
  field: string;
  updateId: string | null;
  before: unknown;
  after: unknown;
}

const incidentFields = {
  name: "name",
  status: "status",
  impact: "impact",
  created: "created_at",
  started: "started_at",
  monitoring: "monitoring_at",
  resolved: "resolved_at",
} as const;

const updateFields = {
  status: "update.status",
  body: "update.body",
  created: "update.created_at",
  displayed: "update.display_at",
  transitions: "update.affected_components",
} as const;

/**
 * Every edit between two copies of an incident. A new update is none: it is kept with the time when it was first seen.
 * `updated_at` is left out, since all incidents are touched in bulk at times.
 */
export function editsOf(before: FeedIncident, after: FeedIncident): Edit[] {
  return [
    ...fieldEdits(before, after, incidentFields, null),
    ...before.updates.flatMap((update) => updateEdits(update, after)),
  ];
}

function updateEdits(before: FeedUpdate, { updates }: FeedIncident): Edit[] {
  const after = updates.find(({ id }) => id === before.id);
  return after ? fieldEdits(before, after, updateFields, before.id) : [];
}

function fieldEdits<T>(
  before: T,
  after: T,
  fields: Partial<Record<keyof T, string>>,
  updateId: string | null,
): Edit[] {
  const keys = Object.keys(fields) as (keyof T)[];
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({ field: fields[key] ?? "", updateId, before: before[key], after: after[key] }));
}

/**
 * The edits that a table's row can tell of, which has no updates and knows times to the minute: when the page's own copy
 * says a time within that minute, nothing was edited.
 */
export function editsOfTableRow(before: FeedIncident, after: FeedIncident): Edit[] {
  const minute = (time: string | null) => time?.slice(0, 16);
  return fieldEdits(before, after, { name: "name", impact: "impact", resolved: "resolved_at" }, null).filter(
    ({ field }) => field !== "resolved_at" || minute(before.resolved) !== minute(after.resolved),
  );
}

/**
 * Whether one copy of an incident was made before another, by the page's own `updated_at`; where that is missing, by the
 * newest of its posts' times. A cache or a file can give an older copy, and that is no edit.
 */
export function isOlderCopy(one: FeedIncident, other: FeedIncident): boolean {
  if (one.updated && other.updated) return one.updated < other.updated;
  return newestTime(one) < newestTime(other);
}

const newestTime = ({ created, resolved, updates }: FeedIncident): string =>
  [created, resolved, ...updates.flatMap((update) => [update.created, update.updated])].reduce<string>(
    (newest, time) => (time && time > newest ? time : newest),
    "",
  );
