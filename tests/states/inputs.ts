import { surfaces } from "@/lib/catalog/surfaces";
import { zoneKey } from "@/lib/catalog/zones";
import type { SymptomRow } from "@/lib/crowd/counts/count";
import { usualSymptoms } from "@/lib/demo/simulation/usage";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";
import type { StatusInputs } from "@/lib/snapshot/inputs";
import type { QuarterRow } from "@/lib/snapshot/timeline";
import { someEvidence } from "./evidence";
import { earlier, operational } from "./official";
import { around, at, rowsOf, usual } from "./usual-day";

const stepMs = 5 * minuteMs;
const quarterMs = 15 * minuteMs;
const first = Math.floor(at.getTime() / stepMs) * stepMs - 287 * stepMs;
const firstQuarter = Math.floor(at.getTime() / quarterMs) * quarterMs - 95 * quarterMs;

/** A burst of people above normal. It rises, peaks, and then halves every `halfMinutes`. */
export interface Burst {
  onset: string;
  peakPerMinute: number;
  riseMinutes: number;
  halfMinutes: number;
  /** Share of the burst by surface. */
  surfaces: Readonly<Record<string, number>>;
}

/** How many people a burst adds between `from` and `to` (ms). */
function added(burst: Burst, from: number, to: number): number {
  const minutes = ((from + to) / 2 - Date.parse(burst.onset)) / minuteMs;
  if (minutes < 0) return 0;
  const rise = Math.min(1, minutes / burst.riseMinutes);
  const fall = 2 ** (-Math.max(0, minutes - burst.riseMinutes) / burst.halfMinutes);
  return (burst.peakPerMinute * rise * fall * (to - from)) / minuteMs;
}

/** The outage of Sonnet 5 yesterday evening, in every state with a history. */
export const yesterday: Burst = {
  onset: "2026-11-20T21:44:00.000Z",
  peakPerMinute: 5,
  riseMinutes: 25,
  halfMinutes: 32,
  surfaces: { "claude-web": 0.5, "claude-api": 0.3, "claude-mobile": 0.2 },
};

export const yesterdaysOutage: Outage = {
  id: "20261120-2149",
  zone: { kind: "model", model: "sonnet-5" },
  tier: "confirmed",
  phase: "ended",
  onsetAt: new Date("2026-11-20T21:44:00.000Z"),
  alarmAt: new Date("2026-11-20T21:50:00.000Z"),
  endedAt: new Date("2026-11-20T23:46:00.000Z"),
  changedAt: new Date("2026-11-20T23:46:00.000Z"),
  people: 3,
  peakPeople: 121,
  peakAt: new Date("2026-11-20T22:15:00.000Z"),
  confirmedAt: new Date("2026-11-20T21:54:00.000Z"),
  zones: [],
  symptoms: [{ symptom: "http-500", people: 121 }],
  evidence: someEvidence,
  events: [],
};

const series = (bursts: readonly Burst[]): StatusInputs["series"] =>
  Array.from({ length: 288 }, (_, index) => {
    const from = first + index * stepMs;
    const to = Math.min(from + stepMs, at.getTime());
    const extra = bursts.reduce((sum, burst) => sum + added(burst, from, to), 0);
    const expected = usual(zoneKey({ kind: "all" }), from, from + stepMs);
    return {
      at: from,
      people: around(expected, `step ${index}`) + Math.round(extra),
      works: extra > 4 ? 2 : 0,
    };
  });

const quarters = (bursts: readonly Burst[]): QuarterRow[] =>
  surfaces.flatMap(({ id }) =>
    Array.from({ length: 96 }, (_, index) => {
      const from = firstQuarter + index * quarterMs;
      const to = Math.min(from + quarterMs, at.getTime());
      const extra = bursts.reduce(
        (sum, burst) => sum + added(burst, from, to) * (burst.surfaces[id] ?? 0),
        0,
      );
      const expected = usual(zoneKey({ kind: "surface", surface: id }), from, from + quarterMs);
      return { at: from, surface: id, people: around(expected, `${id} ${index}`) + Math.round(extra) };
    }),
  );

const symptomRows = (people: number): SymptomRow[] =>
  usualSymptoms.map(([symptom, share]) => ({ symptom, people: Math.round(share * people) }));

/** Inputs of a normal Saturday afternoon after weeks of reports, with changes for a state. */
export function inputsOf(change: Partial<StatusInputs> = {}, bursts: readonly Burst[] = []): StatusInputs {
  return {
    countsReadAt: at,
    knownHours: 40 * 24,
    cells: { "30m": rowsOf(30), "2h": rowsOf(120), "24h": rowsOf(1440) },
    works: [],
    usual,
    series: series([yesterday, ...bursts]),
    quarters: quarters([yesterday, ...bursts]),
    symptoms: { "30m": symptomRows(40), "2h": symptomRows(150), "24h": symptomRows(1100) },
    official: { word: operational, surfaces: new Map(), models: new Map(), incidents: earlier },
    outages: [yesterdaysOutage],
    intake: { state: "accepting" },
    demo: false,
    clockSpeed: 1,
    ...change,
  };
}
