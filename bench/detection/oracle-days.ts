import { type Chatter, chatterAt, chatterOfDay } from "@/lib/demo/simulation/chatter";
import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import { echoMean, type StreamOptions, simulatedDays } from "@/lib/demo/simulation/stream";
import { lastMinuteOf, shapeAt, type TrueOutage } from "@/lib/demo/simulation/true-outages";
import { chatterSymptoms } from "@/lib/demo/simulation/usage";
import { weekFactor } from "@/lib/demo/simulation/week";
import { excessByPlace, outageLift, placeIndex, symptomIndex, symptomLift } from "./oracle-template";

/** A known cause of extra reports. Minutes since 1970. */
interface KnownCause {
  outage: TrueOutage | null;
  from: number;
  to: number;
  /** By reported cell, in multiples of normal, at its peak. */
  excess: Float64Array;
  lift: Float64Array;
  at(minute: number): number;
}

/**
 * Days as an oracle sees them. It knows which reports are echoes, duplicates and attacks, and leaves them out. The rest
 * are independent arrivals with an exactly known intensity. No real detector knows that much.
 */
export interface OracleDays {
  firstMinute: number;
  /** Expected normal arrivals before each minute since the first, in all cells. */
  usualBefore: number[];
  /** One value per arrival, in order of time. */
  minutes: number[];
  places: number[];
  symptoms: number[];
  /** Outages that start after `warmUp` days. */
  outages: TrueOutage[];
  posts: OfficialPost[];
  causes: KnownCause[];
}

const independent = new Set(["usual", "outage", "chatter"]);
const chatterLift = symptomLift(new Map(chatterSymptoms));

const outageCause = (outage: TrueOutage, sharedSymptom: number): KnownCause => ({
  outage,
  from: outage.start,
  to: lastMinuteOf(outage),
  excess: excessByPlace(outage.cells, outage.amplitude * (1 + echoMean)),
  lift: outageLift(outage, sharedSymptom),
  at: (minute) => shapeAt(outage, minute),
});

const chatterCause = (chatter: Chatter): KnownCause => ({
  outage: null,
  from: chatter.start,
  to: chatter.start + chatter.durationMinutes,
  excess: excessByPlace(chatter.cells, chatter.amplitude * (1 + echoMean)),
  lift: chatterLift,
  at: (minute) => chatterAt(chatter, minute),
});

/** The days of a stream as an oracle sees them. */
export function oracleDays(options: StreamOptions, warmUp = 0): OracleDays {
  const days: OracleDays = {
    firstMinute: options.startMinute,
    usualBefore: [0],
    minutes: [],
    places: [],
    symptoms: [],
    outages: [],
    posts: [],
    causes: [],
  };
  let usual = 0;
  let nth = 0;
  for (const { dayStart, reports, outages, posts, levels } of simulatedDays(options)) {
    levels.forEach((level, at) => {
      usual += (options.ratePerMinute * weekFactor(dayStart + at) * level) / (1 + echoMean);
      days.usualBefore.push(usual);
    });
    for (const { atMinute, surface, model, symptom, works, cause } of reports) {
      if (works || !independent.has(cause)) continue;
      days.minutes.push(atMinute);
      days.places.push(placeIndex(surface, model));
      days.symptoms.push(symptomIndex(symptom));
    }
    days.causes.push(...outages.map((outage) => outageCause(outage, options.sharedSymptom)));
    days.causes.push(...chatterOfDay(options.seed, dayStart, options.chatterPerMonth).map(chatterCause));
    if (nth++ < warmUp) continue;
    days.outages.push(...outages);
    days.posts.push(...posts);
  }
  return days;
}

/** Expected reports of a cell in a minute from these causes, in multiples of normal; 1 without any. */
export function knownElse(
  causes: readonly KnownCause[],
  minute: number,
  place: number,
  symptom: number | null,
): number {
  let times = 1;
  for (const cause of causes)
    if (minute >= cause.from && minute <= cause.to) {
      const lift = symptom === null ? 1 : (cause.lift[symptom] ?? 0);
      times += (cause.excess[place] ?? 0) * cause.at(minute) * lift;
    }
  return times;
}

/** The causes between two minutes, except one outage. */
export const causesBesides = (days: OracleDays, outage: TrueOutage, from: number, to: number): KnownCause[] =>
  days.causes.filter((cause) => cause.outage?.id !== outage.id && cause.to >= from && cause.from <= to);
