import { setTimeout as wait } from "node:timers/promises";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { minuteMs } from "@/lib/platform/time/units";
import { type DemoObservation, type DemoProgram, demoObservations } from "./programs";

/** A program with its key. */
export type KeyedProgram = DemoProgram & { key: string };

interface ProgramPlay {
  url: string;
  programs: readonly KeyedProgram[];
  outage: TrueOutage;
  seed: number;
  startMinute: number;
  untilMinute: number;
  clock: () => Date;
  failed: (words: string) => void;
  signal: AbortSignal;
}

/** A quarter of an hour less than a day, from when it is sent: what is older when it arrives would be refused. */
const pastMinutes = 1425;
const pastStepMinutes = 15;
const maxMinutes = 60;
/** Under the limit of a key, which goes by the machine's clock. */
const everyMs = 8_000;

/** Sends the day before through the real API, then what each program sees as the clock goes on. */
export async function playPrograms(play: ProgramPlay): Promise<void> {
  const { programs, startMinute, untilMinute, clock, signal } = play;
  for (const program of programs) {
    const past = steps(startMinute - pastMinutes, startMinute, pastStepMinutes).flatMap((minutes) =>
      demoObservations(program, play.outage, play.seed, minutes),
    );
    for (const { surface, model } of program.cells) {
      const oldest = clock().getTime() - pastMinutes * minuteMs;
      const own = past.filter((one) => one.surface === surface && one.model === model);
      const young = own.filter((one) => Date.parse(one.from) >= oldest);
      if (young.length > 0) await send(play, program, young);
    }
  }
  let told = startMinute;
  while (!signal.aborted && told < untilMinute) {
    await wait(everyMs, undefined, { signal, ref: false }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    const minute = Math.min(untilMinute, Math.floor(clock().getTime() / minuteMs));
    const due = steps(told, minute, maxMinutes);
    if (signal.aborted || due.length === 0) continue;
    for (const program of programs)
      await send(
        play,
        program,
        due.flatMap((minutes) => demoObservations(program, play.outage, play.seed, minutes)),
      );
    told = minute;
  }
}

/** [from, to) in parts of `step` minutes, the last as long as is left. */
function steps(from: number, to: number, step: number): { from: number; to: number }[] {
  const count = Math.max(0, Math.ceil((to - from) / step));
  return Array.from({ length: count }, (_, at) => ({
    from: from + at * step,
    to: Math.min(to, from + (at + 1) * step),
  }));
}

async function send(
  { url, failed }: ProgramPlay,
  { name, key }: KeyedProgram,
  observations: readonly DemoObservation[],
): Promise<void> {
  const sent = fetch(`${url}/api/v1/observations`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify(observations),
  });
  // While the demonstration is being stopped its server is gone before its programs are.
  const response = await sent.catch(() => null);
  const answer = await response?.text();
  if (response?.status !== 201)
    failed(`${name} was answered ${response?.status ?? "nothing"}: ${answer ?? ""}`);
}
