import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";
import { poisson } from "@/lib/demo/simulation/distributions";
import { randomOf } from "@/lib/demo/simulation/random";
import { shapeAt, type TrueOutage } from "@/lib/demo/simulation/true-outages";
import { weekFactor } from "@/lib/demo/simulation/week";
import { minuteMs } from "@/lib/platform/time/units";

/** A program of the demonstration: where it calls, and how often in a minute of an average hour. */
export interface DemoProgram {
  name: string;
  callsPerMinute: number;
  cells: readonly { surface: SurfaceId; model: ModelId }[];
}

const api = (...models: ModelId[]) => models.map((model) => ({ surface: "claude-api" as const, model }));
const code = (...models: ModelId[]) => models.map((model) => ({ surface: "claude-code" as const, model }));

/** Who sends: small and large, so that the large ones would drown the others if calls were what counts. */
export const demoPrograms: readonly DemoProgram[] = [
  { name: "gateway", callsPerMinute: 400, cells: api("opus-5-5", "sonnet-5-5", "haiku-5-5") },
  { name: "search-answers", callsPerMinute: 90, cells: api("opus-5-5", "sonnet-5-5") },
  { name: "support-desk", callsPerMinute: 60, cells: api("sonnet-5-5", "haiku-5-5") },
  { name: "translator", callsPerMinute: 30, cells: api("haiku-5-5", "opus-5-5") },
  { name: "ci-agents", callsPerMinute: 25, cells: code("opus-5-5", "sonnet-5-5") },
  { name: "review-bot", callsPerMinute: 12, cells: code("opus-5-5", "sonnet-5-5") },
  { name: "migrations", callsPerMinute: 9, cells: [...code("opus-5-5", "sonnet-5-5"), ...api("opus-5-5")] },
  { name: "notebook", callsPerMinute: 8, cells: [...api("opus-5-5"), ...code("opus-5-5")] },
];

/** What an observation of the API's body is. */
export interface DemoObservation {
  surface: SurfaceId;
  model: ModelId;
  from: string;
  to: string;
  ok: number;
  errors: Partial<Record<SymptomId, number>>;
  p50Ms: number;
  p95Ms: number;
}

/** What always fails a little, of all calls. */
const usualFailures: readonly [SymptomId, number][] = [
  ["http-529", 0.004],
  ["http-500", 0.002],
  ["timeout", 0.0015],
  ["stream-cut", 0.001],
];
/** At an outage's height this share of the calls it hits is refused. */
const worstShare = 0.55;
const usualMs: Partial<Record<ModelId, number>> = { "opus-5-5": 3800, "sonnet-5-5": 2100, "haiku-5-5": 900 };

/** What a program saw of each of its cells in whole minutes [from, to) since 1970; the same for the same seed. Pure. */
export function demoObservations(
  program: DemoProgram,
  outage: TrueOutage,
  seed: number,
  minutes: { from: number; to: number },
): DemoObservation[] {
  const { from, to } = minutes;
  const middle = (from + to) / 2;
  return program.cells.map(({ surface, model }) => {
    const random = randomOf(seed, `${program.name} ${surface} ${model} ${from}`);
    const busy = (program.callsPerMinute / program.cells.length) * weekFactor(Math.floor(middle));
    const calls = Math.max(1, poisson(random, busy * (to - from)));
    const isHit = outage.cells.some((cell) => cell.surface === surface && cell.model === model);
    const refused = isHit ? worstShare * shapeAt(outage, middle) : 0;
    const errors: DemoObservation["errors"] = {};
    let ok = calls;
    for (const [symptom, usual] of usualFailures) {
      const share = usual * (0.4 + 1.2 * random()) + (symptom === outage.symptom ? refused : 0);
      const failed = Math.min(ok, poisson(random, calls * share));
      ok -= failed;
      if (failed > 0) errors[symptom] = failed;
    }
    const p50Ms = Math.round((usualMs[model] ?? 2000) * (0.85 + 0.3 * random()) * (1 + refused));
    const time = (minute: number) => new Date(minute * minuteMs).toISOString();
    return {
      surface,
      model,
      from: time(from),
      to: time(to),
      ok,
      errors,
      p50Ms,
      p95Ms: Math.round(p50Ms * (3 + random())),
    };
  });
}
