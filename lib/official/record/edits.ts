import type { FeedIncident, FeedUpdate } from "@/lib/official/feed/feed";

/** A changed field of an incident or of one of its updates. */
export interface Edit {
  /** Its name in the feed, such as `name`, `started_at`, `update.body`; `vanished` and `update.vanished` for deletions. */
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
 * All edits between two copies of an incident. A new update is not an edit; it has its own first-seen time.
 * `updated_at` does not count, because the page sometimes changes it for all incidents at once.
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
 * The edits between a table row and a copy of the page. A row has no updates, and its times are in whole minutes, so a
 * time within that minute is not an edit.
 */
export function editsOfTableRow(before: FeedIncident, after: FeedIncident): Edit[] {
  const minute = (time: string | null) => time?.slice(0, 16);
  return fieldEdits(before, after, { name: "name", impact: "impact", resolved: "resolved_at" }, null).filter(
    ({ field }) => field !== "resolved_at" || minute(before.resolved) !== minute(after.resolved),
  );
}

/**
 * Whether one copy of an incident is older than another, by `updated_at`, or without it by the newest time of its posts.
 * A cache or a file can return an older copy, which is not an edit.
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
