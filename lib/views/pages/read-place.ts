import { type ModelId, modelOf } from "@/lib/catalog/models";
import { type SurfaceId, surfaceOf } from "@/lib/catalog/surfaces";
import { readSuccess } from "@/lib/crowd/observations/read-success";
import { narrowedSymptoms } from "@/lib/snapshot/narrowed-symptoms";
import { type OutagePost, pairPosts } from "@/lib/snapshot/outage-posts";
import { currentSnapshot } from "@/lib/snapshot/publish";
import type {
  HeatmapCell,
  IncidentSummary,
  Line,
  Snapshot,
  Timeline,
  Window,
  Works,
} from "@/lib/snapshot/snapshot";
import type { TimelineWindow } from "@/lib/snapshot/timeline";
import { gapLedger, type SurfaceUptimes } from "@/lib/views/record/read-gap";
import { timelineOf } from "@/lib/views/record/read-timeline";
import type { SuccessFigure } from "./read-programs";

/** A surface or a model of the catalog. */
export type Place = { kind: "surface"; id: SurfaceId } | { kind: "model"; id: ModelId };

/** A cell of the surface or model, in each of the snapshot's windows. */
export interface PlaceCell {
  /** The model of a cell of a surface, or the surface of a cell of a model. */
  id: string;
  name: string;
  windows: Record<Window, HeatmapCell | null>;
}

/** The data of the page of a surface or a model. */
export interface PlacePage {
  /** The server's time, ISO 8601. */
  now: string;
  place: Place;
  /** People now, the normal number, the level, and the status page's state. */
  line: Line;
  snapshot: Snapshot;
  timeline: Timeline;
  symptoms: Snapshot["symptoms"];
  cells: PlaceCell[];
  /** Cells with "works" votes. */
  works: Works[];
  /** Outages of the last 90 days that affect it, newest first, each with the first official post about it. */
  posts: OutagePost[];
  /** Official incidents of the last 90 days that name it, newest first. */
  incidents: IncidentSummary[];
  /** Over the last 90 days; null for a model, because there are only uptimes of surfaces. */
  uptimes: SurfaceUptimes | null;
  /** What programs saw in the last 30 minutes. Never mixed with people's reports. */
  programs: SuccessFigure;
}

const order: Window[] = ["30m", "2h", "24h"];

/** The page of a surface or a model as of `now`; null before the first snapshot. */
export async function readPlace(place: Place, window: TimelineWindow, now: Date): Promise<PlacePage | null> {
  const published = currentSnapshot(now);
  if (!published) return null;
  const { snapshot } = published;
  const narrowed = place.kind === "surface" ? { surface: place.id } : { model: place.id };
  const filter = { surface: null, model: null, ...narrowed };
  const [timeline, quarter, symptoms, uptimes, success] = await Promise.all([
    timelineOf(published, { window, ...narrowed }, now),
    timelineOf(published, { window: "90d", ...narrowed }, now),
    narrowedSymptoms(published, filter, now),
    place.kind === "surface" ? uptimesOf(place.id, now) : null,
    readSuccess({ window: "30m", ...narrowed }, now),
  ]);
  return {
    now: now.toISOString(),
    place,
    line: lineOf(place, snapshot),
    snapshot,
    timeline,
    symptoms,
    cells: cellsOf(place, snapshot),
    works: snapshot.works.filter((cell) => cell[place.kind] === place.id),
    posts: pairPosts(quarter.outages, quarter.incidents),
    incidents: quarter.incidents.filter((incident) => incident[`${place.kind}s`].includes(place.id)),
    uptimes,
    programs: success.figure,
  };
}

/** The snapshot has no line for a retired model without reports. */
function lineOf({ kind, id }: Place, { surfaces, models }: Snapshot): Line {
  const { name } = kind === "surface" ? surfaceOf(id) : modelOf(id);
  const line = (kind === "surface" ? surfaces : models).find((known) => known.id === id);
  return line ?? { id, name, level: "unknown", people: 0, expected: 0, official: null };
}

async function uptimesOf(surface: SurfaceId, now: Date): Promise<SurfaceUptimes | null> {
  const { uptimes } = await gapLedger("90d", now);
  return uptimes.find((known) => known.surface === surface) ?? null;
}

/** The row or column of the heatmaps. It includes cells that only the longest window has. */
function cellsOf({ kind, id }: Place, { heatmaps }: Snapshot): PlaceCell[] {
  const across = kind === "surface" ? ("models" as const) : ("surfaces" as const);
  const other = kind === "surface" ? ("model" as const) : ("surface" as const);
  return heatmaps["24h"][across].map((axis) => {
    const cellIn = (window: Window) =>
      heatmaps[window].cells.find((cell) => cell[kind] === id && cell[other] === axis.id) ?? null;
    const [short, medium, long] = order.map(cellIn);
    return {
      id: axis.id,
      name: axis.name,
      windows: { "30m": short ?? null, "2h": medium ?? null, "24h": long ?? null },
    };
  });
}
