import type { MinuteInput } from "@/lib/outages/detection/minute-input";
import { type MinuteRecord, minuteRecord, rowsOf } from "@/lib/outages/detection/minute-record";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { detectionSettings } from "@/lib/outages/detection/settings";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import type { Contestant } from "./contestant";
import { type DayMemory, dayMemory } from "./day-memory";
import { networkGuard } from "./network-guard";
import { logPoissonTail } from "./poisson-tail";
import { siren } from "./siren";

const plan = zonePlan();
/** A sum of zones is only placed, never scanned. */
const scanned = plan.zones.filter((zone) => zone.parts.length === 0);
const wide = scanned
  .filter((zone) => ["all", "surface", "model"].includes(zone.kind))
  .map((zone) => zone.index);
const cells = scanned.filter((zone) => zone.kind === "cell").map((zone) => zone.index);
const everyZone = scanned.map((zone) => zone.index);
const rivalSettings = { ...detectionSettings, windowsMinutes: [1, 10, 15, 30] };
const [one, ten, fifteen, thirty] = [0, 1, 2, 3];

/** The zone with the greatest value, and that value. */
function greatest(
  zones: readonly number[],
  value: (zone: number) => number,
): { value: number; zone: number } {
  let best = { value: 0, zone: 0 };
  for (const zone of zones) {
    const here = value(zone);
    if (here > best.value) best = { value: here, zone };
  }
  return best;
}

/** What a simple rule makes of the record after each minute; `sums` are its own memory by zone. */
type Rule = (record: MinuteRecord, memory: DayMemory, sums: Float64Array) => { value: number; zone: number };

/** Reports in 15 minutes, against their mean at this time of day over the last 28 days: unit √(mean + 1). */
const downdetectorLike: Rule = ({ counts }, memory) =>
  greatest(wide, (zone) => {
    const usual = memory.meanOf(zone, 15, 28, 1);
    return (counts.people(zone, fifteen) - usual) / Math.sqrt(usual + 1);
  });

/** Reports over everything in ten minutes; the place is the narrowest row or column with most of them. */
const fixedThreshold: Rule = ({ counts }) => {
  const people = counts.people(0, ten);
  const row = greatest(wide.slice(1), (zone) => counts.people(zone, ten));
  return { value: people, zone: row.value > 0.6 * people ? row.zone : 0 };
};

/** Each cell alone, 15 minutes, a Poisson count around the hour of the week. */
const poissonPerCell: Rule = ({ counts, baseline, past }) => {
  let usual = 0;
  for (let ago = 1; ago <= 15; ago++) usual += past.usual[past.usual.length - ago] ?? 0;
  return greatest(cells, (zone) => {
    const people = counts.people(zone, fifteen);
    return people < 3 ? 0 : -logPoissonTail(people, usual * baseline.zoneShare(zone));
  });
};

/** EARS C2: half an hour against seven days at the same time, two days back; unit their standard deviation. */
const earsC2: Rule = ({ counts }, memory) =>
  greatest(wide, (zone) => {
    const { mean, deviation } = memory.spreadOf(zone, 30, 7, 3);
    return (counts.people(zone, thirty) - mean) / Math.max(deviation, 0.7);
  });

/** A likelihood CUSUM for three times the usual in every zone, that forgets 2% a minute. */
const decayedCusum: Rule = ({ counts, baseline, past }, _memory, sums) => {
  const expected = past.expected.at(-1) ?? 0;
  return greatest(everyZone, (zone) => {
    const step = counts.people(zone, one) * Math.log(3) - 2 * baseline.zoneShare(zone) * expected;
    sums[zone] = Math.max(0, 0.98 * (sums[zone] ?? 0) + step);
    return sums[zone] ?? 0;
  });
};

/**
 * What the simple rules share: the record of minutes and of days, each taken in once. They get a guard against one
 * network as ours has, or one attack a month would use up all that they may raise falsely.
 */
export function rivalGround(saved?: SavedDetection, memory = dayMemory(), guard = networkGuard()) {
  const record = minuteRecord(plan, rivalSettings, saved);
  return {
    record,
    memory,
    take(input: MinuteInput) {
      if (input.minute <= record.lastMinute()) return;
      record.add(input.minute, rowsOf(plan, { ...input, rows: guard.admitted(input) }), []);
      memory.add(input.minute, wide, (zone) => record.counts.people(zone, one));
    },
    fork: () => rivalGround({ version: 1, ...record.save(), outages: [] }, memory.fork(), guard.fork()),
  };
}

type Ground = ReturnType<typeof rivalGround>;

function rival(
  name: RivalName,
  ground: Ground,
  sums: Float64Array,
  alarm: ReturnType<typeof siren>,
): Contestant {
  return {
    name,
    learn: ground.take,
    step(input) {
      ground.take(input);
      const { value, zone } = rules[name](ground.record, ground.memory, sums);
      return { value, said: alarm.hear(input.minute, value, plan.zones[zone]?.key ?? "all") };
    },
    fork: () => rival(name, ground.fork(), sums.slice(), alarm.fork()),
  };
}

const rules = {
  "Downdetector-like": downdetectorLike,
  "Fixed threshold": fixedThreshold,
  "Poisson per cell": poissonPerCell,
  "EARS C2": earsC2,
  "Decayed CUSUM": decayedCusum,
};

export type RivalName = keyof typeof rules;
export const rivalNames = Object.keys(rules) as RivalName[];

/** A simple rule with its threshold, on ground that it may share with others. */
export const rivalOf = (name: RivalName, threshold: number, ground: Ground): Contestant =>
  rival(name, ground, new Float64Array(plan.zones.length), siren(threshold));
