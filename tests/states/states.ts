import { gapFigures } from "@/lib/comparison/grade";
import type { Outage } from "@/lib/outages/detection/outage";
import { buildSnapshot, staleFrom } from "@/lib/snapshot/build";
import type { StatusInputs } from "@/lib/snapshot/inputs";
import { pairPosts } from "@/lib/snapshot/outage-posts";
import type { OfficialWord, Snapshot } from "@/lib/snapshot/snapshot";
import type { View } from "@/lib/views/pages/read-home-page";
import { type HomeGap, newestPosts } from "@/lib/views/record/gap-view";
import { someEvidence } from "./evidence";
import { type Burst, inputsOf, yesterdaysOutage } from "./inputs";
import { acknowledging, earlier, lonely, operational, unreadable } from "./official";
import { at, row, rowsOf } from "./usual-day";

const failing = {
  "claude-code/opus-5": 146,
  "claude-code/opus-4-8": 19,
  "claude-code/not-sure": 17,
  "claude-code/sonnet-5": 4,
  "claude-api/opus-5": 11,
  "claude-web/opus-5": 6,
};

const burst: Burst = {
  onset: "2026-11-21T14:58:00.000Z",
  peakPerMinute: 12,
  riseMinutes: 22,
  halfMinutes: 60,
  surfaces: { "claude-code": 0.86, "claude-api": 0.08, "claude-web": 0.06 },
};

const outage: Outage = {
  id: "20261121-1510",
  zone: { kind: "cell", surface: "claude-code", model: "opus-5" },
  tier: "confirmed",
  phase: "active",
  onsetAt: new Date("2026-11-21T15:08:00.000Z"),
  alarmAt: new Date("2026-11-21T15:10:56.000Z"),
  endedAt: null,
  changedAt: new Date("2026-11-21T15:14:00.000Z"),
  people: 148,
  peakPeople: 148,
  peakAt: at,
  confirmedAt: new Date("2026-11-21T15:14:00.000Z"),
  zones: [],
  symptoms: [{ symptom: "http-529", people: 148 }],
  evidence: someEvidence,
  events: [],
};

const crowd: Partial<StatusInputs> = {
  cells: { "30m": rowsOf(30, failing), "2h": rowsOf(120, failing), "24h": rowsOf(1440, failing) },
  works: [row("claude-code", "sonnet-5", 46), row("claude-web", "haiku-4-5", 9)],
  symptoms: {
    "30m": [
      { symptom: "http-529", people: 133 },
      { symptom: "stream-cut", people: 39 },
      { symptom: "http-500", people: 20 },
      { symptom: "timeout", people: 15 },
      { symptom: "empty-response", people: 4 },
      { symptom: "login-failed", people: 2 },
      { symptom: "slow", people: 5 },
    ],
    "2h": [],
    "24h": [],
  },
  outages: [outage, yesterdaysOutage],
};

const posting = (incident: typeof acknowledging, word: Partial<OfficialWord>): StatusInputs["official"] => ({
  word: { ...operational, state: "degraded", indicator: incident.impact, incidents: [incident], ...word },
  surfaces: new Map(incident.surfaces.map((surface) => [surface, "degraded"])),
  models: new Map(incident.models.map((model) => [model, "degraded"])),
  incidents: [incident, ...earlier],
});

const silent = { word: unreadable, surfaces: new Map(), models: new Map(), incidents: earlier };

const fourMinutesAgo = new Date(at.getTime() - 240_000);

/** A snapshot of every state that the page can show. */
export const states = {
  "no-data": buildSnapshot(
    inputsOf({
      knownHours: 0,
      cells: { "30m": [], "2h": [], "24h": [] },
      usual: () => 0,
      series: [],
      quarters: [],
      symptoms: { "30m": [], "2h": [], "24h": [] },
      outages: [],
    }),
    at,
  ),
  quiet: buildSnapshot(inputsOf(), at),
  signal: buildSnapshot(
    inputsOf(
      {
        cells: { ...inputsOf().cells, "30m": rowsOf(30, { "claude-code/opus-5": 14 }) },
        outages: [{ ...outage, tier: "signal", people: 17, peakPeople: 17 }, yesterdaysOutage],
      },
      [{ ...burst, peakPerMinute: 0.9 }],
    ),
    at,
  ),
  outage: buildSnapshot(inputsOf(crowd, [burst]), at),
  acknowledged: buildSnapshot(
    inputsOf({ ...crowd, official: posting(acknowledging, { description: "Partial System Outage" }) }, [
      burst,
    ]),
    at,
  ),
  "official-only": buildSnapshot(
    inputsOf({ official: posting(lonely, { description: "Minor Service Outage" }) }),
    at,
  ),
  "official-unreadable": buildSnapshot(inputsOf({ official: silent }), at),
  "intake-failing": buildSnapshot(
    inputsOf({ intake: { state: "failing", since: new Date("2026-11-21T15:21:00.000Z") } }),
    at,
  ),
  "outage-unreadable": buildSnapshot(inputsOf({ ...crowd, official: silent }, [burst]), at),
  stale: staleFrom(
    buildSnapshot(inputsOf({ ...crowd, countsReadAt: fourMinutesAgo }, [burst]), fourMinutesAgo),
    at,
  ),
  demo: { ...buildSnapshot(inputsOf(crowd, [burst]), at), demo: true, clockSpeed: 60 },
} satisfies Record<string, Snapshot>;

export type StateName = keyof typeof states;

const monthGap: HomeGap = {
  window: "30d",
  figures: gapFigures([]),
  posts: [],
};

/** The view of a state without filters, three seconds after its snapshot. */
export function viewOf(name: StateName): View {
  const snapshot = states[name];
  const posts = pairPosts(snapshot.outages, snapshot.incidents);
  return {
    now: new Date(at.getTime() + 3_000).toISOString(),
    filter: { surface: null, model: null, window: "30m" },
    snapshot,
    timeline: snapshot.timeline,
    heatmap: snapshot.heatmaps["30m"],
    symptoms: snapshot.symptoms,
    incidents: snapshot.incidents,
    posts,
    gap: monthGap,
    gapRows: newestPosts(posts, monthGap.posts),
  };
}
