import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { poisson, randomOf } from "@/lib/demo/simulation/random";
import { heatOf, levelOf } from "@/lib/outages/detection/level";
import { minuteMs } from "@/lib/platform/time/units";
import type { Heatmap, IncidentSummary, OutageSummary, Timeline } from "@/lib/snapshot/snapshot";

/** Hard cases for charts: many overlapping incidents, long names, large numbers, hardly any data. */
const at = Date.parse("2026-11-21T15:32:00.000Z");
const iso = (minutesAgo: number) => new Date(at - minutesAgo * minuteMs).toISOString();

const lengths = { "24h": [288, 5], "7d": [336, 30], "90d": [360, 360] } as const;

/** A timeline with waves of reports that peak at `scale` people per step. With `scale` 0 there are none. */
export function invented(
  window: Exclude<Timeline["window"], "outage">,
  scale: number,
  change: Partial<Timeline> = {},
): Timeline {
  const [steps, stepMinutes] = lengths[window];
  const stepMs = stepMinutes * minuteMs;
  const first = Math.floor(at / stepMs) * stepMs - (steps - 1) * stepMs;
  const points = Array.from({ length: steps }, (_, index) => {
    const ms = first + index * stepMs;
    const daily = 1 + 0.7 * Math.sin(((ms / 3_600_000 - 9) / 24) * 2 * Math.PI);
    const expected = Math.round(scale * 0.05 * daily * 100) / 100;
    const wave = index % 97 > 84 ? scale * (((index % 97) - 84) / 12) * (0.4 + ((index * 7) % 5) / 8) : 0;
    const people = poisson(randomOf(3, `${window} ${index}`), expected + wave);
    return {
      at: new Date(ms).toISOString(),
      people,
      expected,
      works: wave > 0 && index % 3 === 0 ? 1 + (index % 4) : 0,
      heat: heatOf(people, expected),
    };
  });
  return { window, surface: null, model: null, stepMinutes, points, incidents: [], outages: [], ...change };
}

/** An official incident between two times in minutes ago; open if `until` is null. */
export const posted = (
  id: string,
  name: string,
  from: number,
  until: number | null,
  change: Partial<IncidentSummary> = {},
): IncidentSummary => ({
  id,
  name,
  status: until === null ? "investigating" : "resolved",
  impact: "minor",
  posted: iso(from),
  claimed: iso(from),
  firstSeen: iso(from - 1),
  componentRed: null,
  resolved: until === null ? null : iso(until),
  vanished: null,
  surfaces: [],
  models: [],
  many: true,
  link: null,
  ...change,
});

/** An outage with an alarm `from` minutes ago. */
export const alarmed = (
  id: string,
  name: string,
  from: number,
  until: number | null,
  change: Partial<OutageSummary> = {},
): OutageSummary => ({
  id,
  zone: "all",
  surface: null,
  model: null,
  name,
  tier: "confirmed",
  phase: until === null ? "active" : "ended",
  onset: iso(from + 4),
  alarm: iso(from),
  ended: until === null ? null : iso(until),
  people: 214,
  peakPeople: 214,
  symptom: "http-529",
  ...change,
});

const long =
  "Elevated error rates and increased latency for requests to Claude Opus 5, Sonnet 5 and Haiku 4.5";

/** A day like 2026-03-02: one failure after another, with five overlapping incidents. */
export const crowded: Timeline = invented("24h", 900, {
  incidents: [
    posted("i7", "Degraded performance on claude.ai", 8, null, {
      impact: "major",
      claimed: iso(31),
      many: false,
      surfaces: ["claude-web"],
    }),
    posted("i6", `${long}, affecting claude.ai, the API and Claude Code`, 95, null, {
      impact: "critical",
      many: false,
      models: ["opus-5", "sonnet-5", "haiku-4-5"],
      surfaces: ["claude-web", "claude-api", "claude-code"],
    }),
    posted("i5", "Users unable to log in", 150, 40, {
      impact: "major",
      many: false,
      surfaces: ["claude-web"],
    }),
    posted("i4", long, 170, 20, { claimed: iso(215), firstSeen: null }),
    posted("i3", "Claude Code sessions dropped", 180, 100, {
      impact: "none",
      many: false,
      surfaces: ["claude-code"],
    }),
    posted("i2", "Elevated errors on Sonnet 5", 560, 505, { many: false, models: ["sonnet-5"] }),
    posted("i1", "Increased latency on many models", 2000, 1290, {
      impact: "maintenance",
      vanished: iso(900),
    }),
  ],
  outages: [
    alarmed("o6", "Claude Console", 21, null, { zone: "surface:claude-console", people: 61 }),
    alarmed("o5", "Claude everywhere", 192, 44, { peakPeople: 12_408 }),
    alarmed("o4", "claude.ai", 188, 60, { zone: "surface:claude-web" }),
    alarmed("o3", "Mobile apps · Haiku 4.5", 175, 120, {
      zone: "cell:claude-mobile/haiku-4-5",
      tier: "signal",
      peakPeople: 9,
    }),
    alarmed("o2", "Sonnet 5", 553, 470, { zone: "model:sonnet-5" }),
    alarmed("o1", "The developer surfaces", 1600, 1250, { zone: "group:developer" }),
  ],
});

/** A site that started an hour ago and has two reports. */
export const newborn: Timeline = {
  ...invented("24h", 0),
  points: invented("24h", 0).points.map((point, index) =>
    index === 280 || index === 285 ? { ...point, people: 1, heat: 1 } : point,
  ),
};

/** Every step of the color ramp, retired models, thousands of people, and cells without enough data. */
export const denseHeatmap: Heatmap = {
  window: "24h",
  people: 48_213,
  surfaces: surfaces.map(({ id, name }, row) => ({ id, name, people: row === 7 ? 0 : 12_000 - row * 1431 })),
  models: models.map(({ id, name }, column) => ({ id, name, people: 9_000 - column * 480 })),
  cells: surfaces.flatMap((surface, row) =>
    models.map((model, column) => {
      const people = row === 7 ? 0 : [0, 3, 148, 1204, 12_408, 27, 999][(row * 5 + column * 3) % 7];
      const expected = [0, 2, 9, 40, 80, 30][(row + column) % 6];
      if (people === undefined || expected === undefined) throw new Error("This number is missing.");
      return {
        surface: surface.id,
        model: model.id,
        people,
        expected,
        level: levelOf(people, expected),
        heat: people === 0 ? 0 : ((row + column) % 5) + 1,
      };
    }),
  ),
};
