import type { z } from "zod";
import { zoneKey, zoneOfFilter, zonesOverlap } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import { readSeries } from "@/lib/crowd/counts/read";
import { listIncidents } from "@/lib/official/record/read";
import { usualNow } from "@/lib/outages/following/usual-now";
import { readOutagesSince } from "@/lib/outages/store";
import { type CachedBody, jsonBody } from "@/lib/platform/http/cached-body";
import { summarizeOutage } from "@/lib/snapshot/outage-response";
import { currentSnapshot, memoize, type Published, readOnce } from "@/lib/snapshot/publish";
import type { Timeline } from "@/lib/snapshot/snapshot";
import { firstStep, pointsOf, timelineWindows } from "@/lib/snapshot/timeline";
import type { timelineQuery } from "./query";

type TimelineQuery = z.infer<typeof timelineQuery>;

const maxIncidents = 200;

/** The response of `/api/v1/timeline`, made once per snapshot; null before the first snapshot. */
export async function readTimelineBody(query: TimelineQuery, now: Date): Promise<CachedBody | null> {
  const published = currentSnapshot(now);
  if (!published) return null;
  const timeline = await timelineOf(published, query, now);
  const { window, surface = "", model = "" } = query;
  return memoize(published, `timeline body ${window} ${surface} ${model}`, ({ version, computedAt }) => {
    const { stepMinutes, points, incidents, outages } = timeline;
    return jsonBody({
      version,
      computedAt,
      window,
      step: stepMinutes,
      points: points.map(({ heat: _, ...point }) => point),
      incidents,
      outages,
    });
  });
}

/**
 * A timeline as of this snapshot. The snapshot includes the one over everything. Others are read once and stored with
 * it.
 */
export function timelineOf(published: Published, query: TimelineQuery, now: Date): Promise<Timeline> {
  const { window, surface, model } = query;
  if (window === "24h" && !surface && !model) return Promise.resolve(published.snapshot.timeline);
  return readOnce(published, `timeline ${window} ${surface ?? ""} ${model ?? ""}`, () =>
    readTimeline(query, now),
  );
}

async function readTimeline({ window, surface, model }: TimelineQuery, now: Date): Promise<Timeline> {
  const { minutes, stepMinutes } = timelineWindows[window];
  const zone = zoneOfFilter(surface ?? null, model ?? null);
  const first = firstStep(now, minutes, stepMinutes);
  const from = new Date(first);
  const to = new Date(now.getTime() + 60_000);
  const filter = { surface: surface ?? null, model: model ?? null };
  const [series, incidents, outages, { usual }] = await Promise.all([
    readSeries({ from, to, stepMinutes, ...filter }),
    listIncidents({ from, limit: maxIncidents }).then((listed) => listed ?? []),
    readOutagesSince(from),
    usualNow(now),
  ]);
  return {
    window,
    ...filter,
    stepMinutes,
    points: pointsOf(series, zoneKey(zone), usual, now, { minutes, stepMinutes }),
    incidents: surface || model ? incidents.filter((incident) => concerns(incident, zone)) : incidents,
    outages: outages.filter((outage) => zonesOverlap(outage.zone, zone)).map(summarizeOutage),
  };
}
