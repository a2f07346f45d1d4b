import type { Snapshot } from "@/lib/snapshot/snapshot";

/** The answer of `/api/v1/status` and the data of the live stream. */
export function toStatusResponse(snapshot: Snapshot) {
  const { version, computedAt, verdict, gap, official, surfaces, models, outages, works } = snapshot;
  return {
    version,
    computedAt,
    ...(snapshot.demo ? { demo: true } : {}),
    verdict,
    gap,
    official,
    surfaces,
    models,
    outages,
    works,
  };
}

/** The small word that all is as it was, and how fresh it is. */
export function toFreshness({ version, computedAt, official }: Snapshot) {
  const { readAt, fresh, state } = official;
  return { version, computedAt, official: { readAt, fresh, state } };
}

/** The answer of `/api/v1/heatmap`. */
export function toHeatmapResponse(snapshot: Snapshot, window: keyof Snapshot["heatmaps"]) {
  const { surfaces, models, cells } = snapshot.heatmaps[window];
  return {
    version: snapshot.version,
    computedAt: snapshot.computedAt,
    window,
    surfaces,
    models,
    cells: cells.map(({ heat: _, ...cell }) => cell),
  };
}
