import { listIncidents } from "@/lib/official/record/read";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import type { IncidentListQuery } from "./query";

/** A page of the official incidents, newest post first. */
export interface IncidentListView {
  asked: IncidentListQuery;
  incidents: IncidentSummary[];
  /** What to ask as `before` for the page after; null where there is none. */
  next: string | null;
}

const onePage = 30;

/** Official incidents whose name holds `q`, of a surface or a model, older than `before`. An unknown `before` is left out. */
export async function readIncidentList(asked: IncidentListQuery): Promise<IncidentListView> {
  const filter = {
    limit: onePage + 1,
    ...(asked.q ? { named: asked.q } : {}),
    ...(asked.surface ? { surface: asked.surface } : {}),
    ...(asked.model ? { model: asked.model } : {}),
  };
  const older = asked.before ? await listIncidents({ ...filter, before: asked.before }) : undefined;
  const found = older ?? (await listIncidents(filter)) ?? [];
  const incidents = found.slice(0, onePage);
  return {
    asked: { ...asked, before: older ? asked.before : null },
    incidents,
    next: found.length > onePage ? (incidents.at(-1)?.id ?? null) : null,
  };
}
