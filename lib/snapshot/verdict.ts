import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import { type Zone, zoneName, zoneOfKey } from "@/lib/catalog/zones";
import { minKnownHours } from "@/lib/outages/detection/engine";
import { countWords, persons, usualWords } from "./count-words";
import type { PeopleOf } from "./lines";
import type { OfficialWord, OutageSummary, SymptomShare, Verdict } from "./snapshot";

/** What the verdict rests on. `people` and `expected` are of everything, in the last 30 minutes. */
export interface Evidence {
  people: number;
  expected: number;
  /** Deviations from usual have been seen somewhere, without an outage. */
  elevated: boolean;
  /** Hours of history; with less than a day nothing can be called usual. */
  knownHours: number;
  outages: readonly OutageSummary[];
  /** People of an outage's zone (by key) in the last 30 minutes, and usual. */
  peopleOf: PeopleOf;
  official: OfficialWord;
  symptoms: readonly SymptomShare[];
}

/** Under this many people usual in 30 minutes and seen, nothing can be told. */
const tooFewExpected = 1;
const tooFewPeople = 3;

/** From this many usual people on, nobody at all happens in less than 1% of half hours (φ = 1.5, K = 10). */
const tooSilentExpected = 8;

/** The verdict, in the order of honesty of `design.md`; "down" is never said without saying by whom. */
export function verdictOf(evidence: Evidence): Verdict {
  const people = (outage: OutageSummary) => evidence.peopleOf(outage.zone).people;
  const open = evidence.outages
    .filter((outage) => outage.phase !== "ended")
    .sort((one, other) => people(other) - people(one));
  const confirmed = open.find((outage) => outage.tier === "confirmed");
  const signal = open[0];
  if (confirmed) return failing("outage", "It’s not just you.", confirmed, evidence);
  if (signal) return failing("signal", "People are reporting problems.", signal, evidence);
  if (evidence.official.fresh && evidence.official.incidents.length > 0) return officialOnly(evidence);
  if (evidence.knownHours < minKnownHours) return tooFew(evidence);
  if (evidence.elevated) {
    return {
      state: "signal",
      headline: "People are reporting problems.",
      detail: `${countWords(evidence)}. More than usual, not yet enough to call it an outage.`,
      since: null,
    };
  }
  if (evidence.expected < tooFewExpected && evidence.people < tooFewPeople) return tooFew(evidence);
  if (evidence.expected >= tooSilentExpected && evidence.people === 0) return tooSilent(evidence);
  return {
    state: "quiet",
    headline: "Looks fine from here.",
    detail: `${countWords(evidence)}.`,
    since: null,
  };
}

/** The verdict when our own counts could not be read since `countsReadAt`. */
export function staleVerdict(countsReadAt: string): Verdict {
  return {
    state: "unknown",
    headline: "We cannot tell.",
    detail:
      "Our own counts are stale: they could not be read since the time given. Nothing here says all is well.",
    since: countsReadAt,
  };
}

function failing(
  state: "outage" | "signal",
  headline: string,
  outage: OutageSummary,
  evidence: Evidence,
): Verdict {
  const most = evidence.symptoms[0];
  const mostly =
    most && most.share >= 0.3
      ? ` Mostly ${symptomOf(most.symptom).name} ${symptomOf(most.symptom).gloss}.`
      : "";
  const { people, expected } = evidence.peopleOf(outage.zone);
  return {
    state,
    headline,
    detail: `${claim(outage, state)}: ${persons(people)} in 30 minutes, usually ${usualWords(expected)}.${mostly}`,
    since: outage.onset,
  };
}

const plural: readonly Zone["kind"][] = ["family", "families", "models", "group", "part"];

/** "Claude Code is failing on Opus 5", "Opus models may be failing". */
function claim(outage: OutageSummary, state: "outage" | "signal"): string {
  const zone = zoneOfKey(outage.zone) ?? { kind: "all" as const };
  const many = plural.includes(zone.kind);
  const verb = state === "signal" ? "may be failing" : many ? "are failing" : "is failing";
  if (zone.kind === "cell") return `${surfaceOf(zone.surface).name} ${verb} on ${modelOf(zone.model).name}`;
  if (zone.kind === "part")
    return `${zoneName({ ...zone, kind: "group" })} ${verb} on ${modelOf(zone.model).name}`;
  return zone.kind === "all" ? `Claude ${verb} everywhere` : `${outage.name} ${verb}`;
}

function officialOnly(evidence: Evidence): Verdict {
  const incident = evidence.official.incidents[0];
  return {
    state: "official-only",
    headline: "The official page reports an incident.",
    detail: `${incident?.name ?? "No name given"}. Few reports here: ${countWords(evidence)}.`,
    since: incident?.posted ?? null,
  };
}

function tooFew(evidence: Evidence): Verdict {
  const detail =
    evidence.knownHours === 0 && evidence.people === 0
      ? "Nobody has reported anything here yet. Silence on a new site says nothing."
      : evidence.knownHours < minKnownHours
        ? `Too little to tell: ${persons(evidence.people)} reported problems in 30 minutes, and ${historyWords(evidence.knownHours)} not say what is usual.`
        : `Too few reports to say: ${countWords(evidence)}.`;
  return { state: "unknown", headline: "We cannot tell.", detail, since: null };
}

function historyWords(hours: number): string {
  const whole = Math.floor(hours);
  if (whole < 1) return "less than an hour of history does";
  return whole === 1 ? "an hour of history does" : `${whole} hours of history do`;
}

/** Nobody where many are usual: then it is likelier that reports do not reach us than that nobody fails. */
function tooSilent({ expected }: Evidence): Verdict {
  return {
    state: "unknown",
    headline: "We cannot tell.",
    detail: `Nobody reported in 30 minutes, where ${usualWords(expected)} people usually do: reports may not be reaching us.`,
    since: null,
  };
}
