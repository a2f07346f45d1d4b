import { log } from "@/lib/process/log";
import { onePerProcess } from "@/lib/process/one-per-process";
import { everyone } from "@/lib/reports/intake-rule";
import { intakeRules } from "@/lib/reports/intake-rules";
import { type IntakeTally, tally } from "@/lib/reports/intake-tally";
import { readScopesLetGo } from "@/lib/reports/store-intake-rules";
import { demandProof } from "./demand-proof";
import { isFlood, mayBeFlood, type Pressure, pressureBetween } from "./intake-pressure";
import { readBusiestHour } from "./store-pressure";

/** How often this process looks at its tally. */
export const lookSeconds = 15;
const looksAMinute = 60 / lookSeconds;
/** For how long everyone must prove work; prolonged while the flood lasts, when less than a third of it is left. */
const proofMinutes = 30;
const prolongMinutes = 10;
const minuteMs = 60_000;
const fourWeeksMs = 28 * 86_400_000;

const looks = () => onePerProcess<IntakeTally[]>("intake looks", () => []);

/** What came within the last minute in this process, as far as it looked. */
function lastMinute(): Pressure {
  const kept = looks();
  const after = { ...tally() };
  const pressure = pressureBetween(kept[0] ?? after, after);
  kept.push(after);
  if (kept.length > looksAMinute) kept.shift();
  return pressure;
}

/**
 * Demands proof of everyone while this process sees a flood, and prolongs its own demand while it lasts. Not after a
 * moderator ended such a demand, until that would have ended by itself.
 */
export async function guardEveryone(now: Date): Promise<void> {
  const pressure = lastMinute();
  if (!mayBeFlood(pressure)) return;
  if (!isFlood(pressure, await readBusiestHour(new Date(now.getTime() - fourWeeksMs)))) return;
  const rule = (await intakeRules(now)).find(({ scope }) => scope === everyone);
  if (rule && rule.until.getTime() - now.getTime() > prolongMinutes * minuteMs) return;
  if (!rule && (await readScopesLetGo(now)).includes(everyone)) return;
  const { attempts, refused } = pressure;
  log().warn({ attempts, refused }, "intake is flooded: proof of work is demanded of everyone");
  const why = `Automatic: ${attempts} reports in a minute, ${refused} of them turned away.`;
  await demandProof({ network: null, minutes: proofMinutes, why, actorId: null }, now);
}
