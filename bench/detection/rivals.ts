import {
  type MinuteInput,
  type MinuteRecord,
  type MinuteRow,
  minuteRecord,
  rowsOf,
} from "@/lib/outages/detection/minute-record";
import { logGamma } from "@/lib/outages/detection/negative-binomial";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { detectionSettings } from "@/lib/outages/detection/settings";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import type { Contestant, Said } from "./contestant";
import { type DayMemory, dayMemory } from "./day-memory";

const plan = zonePlan();
/** Sums of zones are not scanned. */
const scanned = plan.zones.filter((zone) => zone.parts.length === 0);
const wide = scanned
  .filter((zone) => ["all", "surface", "model"].includes(zone.kind))
  .map((zone) => zone.index);
const cells = scanned.filter((zone) => zone.kind === "cell").map((zone) => zone.index);
const everyZone = scanned.map((zone) => zone.index);
const rivalSettings = { ...detectionSettings, windowsMinutes: [1, 10, 15, 30] };
const [one, ten, fifteen, thirty] = [0, 1, 2, 3];

/** The zone with the highest value, and that value. */
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

/** The value of a simple rule after each minute. `sums` is its state by zone. */
type Rule = (record: MinuteRecord, memory: DayMemory, sums: Float64Array) => { value: number; zone: number };

/** Reports in 15 minutes against their mean at this time of day over 28 days, in units of √(mean + 1). */
const downdetectorLike: Rule = ({ counts }, memory) =>
  greatest(wide, (zone) => {
    const usual = memory.meanOf(zone, 15, 28, 1);
    return (counts.people(zone, fifteen) - usual) / Math.sqrt(usual + 1);
  });

/** All reports in ten minutes. The zone is the narrowest surface or model with most of them. */
const fixedThreshold: Rule = ({ counts }) => {
  const people = counts.people(0, ten);
  const row = greatest(wide.slice(1), (zone) => counts.people(zone, ten));
  return { value: people, zone: row.value > 0.6 * people ? row.zone : 0 };
};

/** Each cell alone: a Poisson count in 15 minutes with the mean of its hour of the week. */
const poissonPerCell: Rule = ({ counts, baseline, past }) => {
  let usual = 0;
  for (let ago = 1; ago <= 15; ago++) usual += past.usual[past.usual.length - ago] ?? 0;
  return greatest(cells, (zone) => {
    const people = counts.people(zone, fifteen);
    return people < 3 ? 0 : -logPoissonTail(people, usual * baseline.zoneShare(zone));
  });
};

/** EARS C2: half an hour against the same time on seven days with a lag of two, in standard deviations. */
const earsC2: Rule = ({ counts }, memory) =>
  greatest(wide, (zone) => {
    const { mean, deviation } = memory.spreadOf(zone, 30, 7, 3);
    return (counts.people(zone, thirty) - mean) / Math.max(deviation, 0.7);
  });

/** A likelihood CUSUM for three times the normal rate in every zone, with a decay of 2% per minute. */
const decayedCusum: Rule = ({ counts, baseline, past }, _memory, sums) => {
  const expected = past.expected.at(-1) ?? 0;
  return greatest(everyZone, (zone) => {
    const step = counts.people(zone, one) * Math.log(3) - 2 * baseline.zoneShare(zone) * expected;
    sums[zone] = Math.max(0, 0.98 * (sums[zone] ?? 0) + step);
    return sums[zone] ?? 0;
  });
};

/**
 * The shared state of the simple rules: the record of minutes and days. They also get a guard against single networks,
 * because otherwise one attack per month would use up their allowed false alarms.
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

/** A simple rule with its threshold, on a state that it can share with others. */
export const rivalOf = (name: RivalName, threshold: number, ground: Ground): Contestant =>
  rival(name, ground, new Float64Array(plan.zones.length), siren(threshold));

/** An alarm of a simple rule ends when its value has been below the threshold for this long. */
const silentMinutes = 60;

/** Turns one value per minute into alarms. An alarm starts at the first crossing and ends after an hour below. */
export function siren(threshold: number, state = { id: "", lastMinute: 0 }) {
  return {
    hear(minute: number, value: number, zone: string): Said[] {
      if (value >= threshold) {
        const fresh = state.id === "";
        state.lastMinute = minute;
        if (!fresh) return [];
        state.id = `${minute}`;
        return [{ id: state.id, kind: "alarm", minute, zone }];
      }
      if (state.id === "" || minute - state.lastMinute < silentMinutes) return [];
      const said: Said = { id: state.id, kind: "ended", minute: state.lastMinute, zone };
      state.id = "";
      return [said];
    },
    fork: () => siren(threshold, { ...state }),
  };
}

const withinMinutes = 60;
/** Beyond so many networks those silent for an hour are forgotten. */
const maxRemembered = 5000;

/** Lets the n-th person of a network within an hour pass only where 1 + ln n reaches a whole number: 1, 3, 8, 21, 55. */
export function networkGuard(seen = new Map<string, number[]>()) {
  return {
    /** The rows of a minute that may count; each row is one person. */
    admitted({ minute, rows }: MinuteInput): MinuteRow[] {
      if (seen.size > maxRemembered)
        for (const [network, times] of seen)
          if (minute - (times.at(-1) ?? 0) >= withinMinutes) seen.delete(network);
      return rows.filter(({ network }) => {
        const times = (seen.get(network) ?? []).filter((time) => minute - time < withinMinutes);
        times.push(minute);
        seen.set(network, times);
        return Math.floor(1 + Math.log(times.length)) > Math.floor(1 + Math.log(times.length - 1));
      });
    },
    fork: () => networkGuard(new Map([...seen].map(([network, times]) => [network, [...times]]))),
  };
}

/** ln P[X ≥ count] for a Poisson count with this mean. */
export function logPoissonTail(count: number, mean: number): number {
  if (count <= 0) return 0;
  let sum = 1;
  let term = 1;
  for (let k = count + 1; k < count + 10_000; k++) {
    term *= mean / k;
    sum += term;
    if (k > mean && term < 1e-15 * sum) break;
  }
  return Math.min(0, count * Math.log(Math.max(mean, 1e-12)) - mean - logGamma(count + 1) + Math.log(sum));
}
