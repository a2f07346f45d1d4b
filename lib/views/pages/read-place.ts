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

/** A cell of a place, in each of the snapshot's windows. */
export interface PlaceCell {
  /** The model of a surface's cell, the surface of a model's. */
  id: string;
  name: string;
  windows: Record<Window, HeatmapCell | null>;
}

/** All that the page of a surface or a model shows. */
export interface PlacePage {
  /** The server's time now, ISO 8601. */
  now: string;
  place: Place;
  /** People now, usual, how unusual, and the official page's word. */
  line: Line;
  snapshot: Snapshot;
  timeline: Timeline;
  symptoms: Snapshot["symptoms"];
  cells: PlaceCell[];
  /** Cells of the place of which people say that they work. */
  works: Works[];
  /** Outages of 90 days that touch it, newest first, each with the first official post about it. */
  posts: OutagePost[];
  /** Official incidents of 90 days that name it, newest first. */
  incidents: IncidentSummary[];
  /** Over 90 days; null for a model, for which nobody keeps one. */
  uptimes: SurfaceUptimes | null;
  /** What programs saw of it in 30 minutes: a line of its own, never mixed with people. */
  programs: SuccessFigure;
}

const order: Window[] = ["30m", "2h", "24h"];

/** The page of a surface or a model as of `now`; null before the first snapshot. */
export async function readPlace(place: Place, window: TimelineWindow, now: Date): Promise<PlacePage | null> {
  const kept = currentSnapshot(now);
  if (!kept) return null;
  const { snapshot } = kept;
  const narrowed = place.kind === "surface" ? { surface: place.id } : { model: place.id };
  const filter = { surface: null, model: null, ...narrowed };
  const [timeline, quarter, symptoms, uptimes, success] = await Promise.all([
    timelineOf(kept, { window, ...narrowed }, now),
    timelineOf(kept, { window: "90d", ...narrowed }, now),
    narrowedSymptoms(kept, filter, now),
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

/** A retired model of which nobody reports has no line in the snapshot. */
function lineOf({ kind, id }: Place, { surfaces, models }: Snapshot): Line {
  const { name } = kind === "surface" ? surfaceOf(id) : modelOf(id);
  const line = (kind === "surface" ? surfaces : models).find((known) => known.id === id);
  return line ?? { id, name, level: "unknown", people: 0, expected: 0, official: null };
}

async function uptimesOf(surface: SurfaceId, now: Date): Promise<SurfaceUptimes | null> {
  const { uptimes } = await gapLedger("90d", now);
  return uptimes.find((known) => known.surface === surface) ?? null;
}

/** The row or column of the heatmaps; what only the longest window shows stands in it, too. */
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
