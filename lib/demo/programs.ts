import { setTimeout as wait } from "node:timers/promises";
import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";
import { poisson, randomOf } from "@/lib/demo/simulation/random";
import { shapeAt, type TrueOutage } from "@/lib/demo/simulation/true-outages";
import { weekFactor } from "@/lib/demo/simulation/week";
import { minuteMs } from "@/lib/platform/time/units";

/** A program of the demo: which cells it calls, and how often per minute in an average hour. */
export interface DemoProgram {
  name: string;
  callsPerMinute: number;
  cells: readonly { surface: SurfaceId; model: ModelId }[];
}

const api = (...models: ModelId[]) => models.map((model) => ({ surface: "claude-api" as const, model }));
const code = (...models: ModelId[]) => models.map((model) => ({ surface: "claude-code" as const, model }));

/** Small and large programs. If each call counted the same, the large ones would hide the others. */
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

/** An observation, as the API expects it. */
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

/** Failures at normal times, as a share of calls. */
const normalFailures: readonly [SymptomId, number][] = [
  ["http-529", 0.004],
  ["http-500", 0.002],
  ["timeout", 0.0015],
  ["stream-cut", 0.001],
];
/** The share of failing calls at the peak of an outage. */
const peakFailureShare = 0.55;
const normalMs: Partial<Record<ModelId, number>> = { "opus-5-5": 3800, "sonnet-5-5": 2100, "haiku-5-5": 900 };

/** What a program saw of each of its cells in whole minutes [from, to) since 1970. Depends only on its arguments. */
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
    const refused = isHit ? peakFailureShare * shapeAt(outage, middle) : 0;
    const errors: DemoObservation["errors"] = {};
    let ok = calls;
    for (const [symptom, normal] of normalFailures) {
      const share = normal * (0.4 + 1.2 * random()) + (symptom === outage.symptom ? refused : 0);
      const failed = Math.min(ok, poisson(random, calls * share));
      ok -= failed;
      if (failed > 0) errors[symptom] = failed;
    }
    const p50Ms = Math.round((normalMs[model] ?? 2000) * (0.85 + 0.3 * random()) * (1 + refused));
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

/** A program with its key. */
export type KeyedProgram = DemoProgram & { key: string };

interface ProgramPlay {
  url: string;
  programs: readonly KeyedProgram[];
  /** The outage of the day of a minute. */
  outageAt: (minute: number) => TrueOutage;
  seed: number;
  startMinute: number;
  /** Infinity if they never stop. */
  untilMinute: number;
  clock: () => Date;
  onFailure: (message: string) => void;
  signal: AbortSignal;
}

/** 15 minutes less than a day. The API would reject older observations. */
const pastMinutes = 1425;
const pastStepMinutes = 15;
const maxMinutes = 60;
/** Slow enough for the limit of a key, which uses the machine's clock. */
const intervalMs = 8_000;

/** Sends the day before to the real API, then what each program sees as time passes. */
export async function playPrograms(play: ProgramPlay): Promise<void> {
  const { programs, startMinute, untilMinute, clock, signal } = play;
  for (const program of programs) {
    const past = steps(startMinute - pastMinutes, startMinute, pastStepMinutes).flatMap((minutes) =>
      demoObservations(program, play.outageAt(startMinute), play.seed, minutes),
    );
    for (const { surface, model } of program.cells) {
      const oldest = clock().getTime() - pastMinutes * minuteMs;
      const own = past.filter((one) => one.surface === surface && one.model === model);
      const young = own.filter((one) => Date.parse(one.from) >= oldest);
      if (young.length > 0) await send(play, program, young);
    }
  }
  let sentUntil = startMinute;
  while (!signal.aborted && sentUntil < untilMinute) {
    await wait(intervalMs, undefined, { signal, ref: false }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    const minute = Math.min(untilMinute, Math.floor(clock().getTime() / minuteMs));
    const due = steps(sentUntil, minute, maxMinutes);
    if (signal.aborted || due.length === 0) continue;
    for (const program of programs)
      await send(
        play,
        program,
        due.flatMap((minutes) => demoObservations(program, play.outageAt(minutes.from), play.seed, minutes)),
      );
    sentUntil = minute;
  }
}

/** Splits [from, to) into parts of `step` minutes. The last part may be shorter. */
function steps(from: number, to: number, step: number): { from: number; to: number }[] {
  const count = Math.max(0, Math.ceil((to - from) / step));
  return Array.from({ length: count }, (_, at) => ({
    from: from + at * step,
    to: Math.min(to, from + (at + 1) * step),
  }));
}

async function send(
  { url, onFailure }: ProgramPlay,
  { name, key }: KeyedProgram,
  observations: readonly DemoObservation[],
): Promise<void> {
  const sent = fetch(`${url}/api/v1/observations`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify(observations),
  });
  // When the demo stops, its server stops before its programs.
  const response = await sent.catch(() => null);
  const body = await response?.text();
  if (response?.status !== 201)
    onFailure(`${name} got ${response ? `the response ${response.status}: ${body}` : "no response"}`);
}
