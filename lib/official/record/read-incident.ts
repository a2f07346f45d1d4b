import { z } from "zod";
import type { IncidentRecord } from "./incident";
import { findWholeIncidents, type WholeIncident } from "./store";
import { iso, summariseIncident } from "./summarise";
import { backdatedMinutes } from "./times";

const transitions = z.array(
  z.object({ component: z.string(), name: z.string(), before: z.string(), after: z.string() }),
);

/** One official incident with its posts, transitions and edits; null when there is none with this id. */
export async function readIncident(id: string): Promise<IncidentRecord | null> {
  // An address may hold a NUL, and PostgreSQL's texts none.
  if (id.includes("\0")) return null;
  const [incident] = await readIncidents([id]);
  return incident ?? null;
}

/** The incidents with these ids, in their order; an id that there is none with is left out. */
export async function readIncidents(ids: readonly string[]): Promise<IncidentRecord[]> {
  const records = new Map((await findWholeIncidents(ids)).map((row) => [row.id, recordOf(row)]));
  return ids.flatMap((id) => records.get(id) ?? []);
}

function recordOf(row: WholeIncident): IncidentRecord {
  const summary = summariseIncident(row);
  return {
    ...summary,
    lastUnseen: iso(row.unseenAt),
    backdatedMinutes: backdatedMinutes(summary.claimed, summary.posted),
    origin: row.origin,
    updates: row.updates.map((update) => ({
      id: update.id,
      status: update.status,
      body: update.body,
      created: update.createdAt.toISOString(),
      displayed: iso(update.displayAt),
      firstSeen: iso(update.firstSeenAt),
      vanished: iso(update.vanishedAt),
      transitions: transitions.parse(update.components),
    })),
    changes: row.changes.map((change) => ({
      seen: change.seenAt.toISOString(),
      field: change.field,
      update: change.updateId,
      before: change.before,
      after: change.after,
    })),
  };
}
