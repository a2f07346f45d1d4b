import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import { type Zone, zoneName, zoneOfKey } from "@/lib/catalog/zones";
import type { IntakeState } from "@/lib/crowd/reports/intake-health";
import { minKnownHours } from "@/lib/outages/detection/engine";
import type { Evidence as AlarmEvidence } from "@/lib/outages/detection/outage";
import { headlines } from "@/lib/words/headlines";
import { plural } from "@/lib/words/numbers";
import { formatNormal, formatPeople, formatReports } from "@/lib/words/people";
import { formatShortMoment } from "@/lib/words/time";
import type { PeopleOf } from "./lines";
import type { Line, OfficialWord, OutageSummary, Snapshot, SymptomShare, Verdict } from "./snapshot";

/** What the verdict is based on. `people` and `expected` cover everything, in the last 30 minutes. */
export interface Evidence {
  people: number;
  expected: number;
  /** Surfaces and models with clearly more reports than normal, although no outage is open. */
  elevated: readonly Line[];
  /** Hours of history. Below `minKnownHours` we can't say what is normal. */
  knownHours: number;
  outages: readonly OutageSummary[];
  /** People in an outage's zone (by key) in the last 30 minutes, and the number on a normal day. */
  peopleOf: PeopleOf;
  /** The counts that raised an outage's alarm, by outage ID. */
  alarmOf: (outage: string) => Pick<AlarmEvidence, "people" | "expected" | "windowMinutes"> | undefined;
  official: OfficialWord;
  symptoms: readonly SymptomShare[];
  /** Why few reports say nothing; null if reports can reach us. */
  intakeTrouble: Snapshot["intakeTrouble"];
}

/** With fewer people than both of these, expected and seen in 30 minutes, there are not enough reports. */
const minExpected = 1;
const minPeople = 3;

/** From this many expected people on, no report at all happens in less than 1% of half hours (φ = 1.5, K = 10). */
const maxSilentExpected = 8;

/** A symptom with at least this share of the reports is named in the sentence. */
const minNamedShare = 0.3;

/**
 * The verdict, in this order: an outage, a signal, an incident on the status page, more reports than normal, trouble with
 * our intake, too little history, too few reports, a suspicious silence, and quiet. It says "failing" only together with the
 * number of people who reported it.
 */
export function verdictOf(evidence: Evidence): Verdict {
  const people = (outage: OutageSummary) => evidence.peopleOf(outage.zone).people;
  const open = evidence.outages
    .filter((outage) => outage.phase !== "ended")
    .sort((one, other) => people(other) - people(one));
  const confirmed = open.find((outage) => outage.tier === "confirmed");
  const signal = open[0];
  if (confirmed) return failing("outage", headlines.outage, confirmed, evidence);
  if (signal) return failing("signal", headlines.signal, signal, evidence);
  if (evidence.official.fresh && evidence.official.incidents.length > 0) return officialOnly(evidence);
  const [elevated] = evidence.elevated.toSorted((one, other) => excess(other) - excess(one));
  if (elevated && evidence.knownHours >= minKnownHours) return aboveNormal(elevated);
  const { intakeTrouble } = evidence;
  if (intakeTrouble)
    return unknown(intakeTrouble.headline, `${intakeTrouble.detail} ${countWords(evidence)}.`);
  if (evidence.knownHours < minKnownHours) return tooNew(evidence);
  if (evidence.expected < minExpected && evidence.people < minPeople) return tooFew(evidence);
  if (evidence.expected >= maxSilentExpected && evidence.people === 0) return tooSilent(evidence);
  return {
    state: "quiet",
    headline: headlines.quiet,
    detail: `${countWords(evidence)}.`,
    since: null,
  };
}

/** Why few reports say nothing, in words. Null if reports can reach us. */
export function intakeTroubleOf(intake: IntakeState, now: Date): Snapshot["intakeTrouble"] {
  const time = (at: Date) => formatShortMoment(at.toISOString(), now.toISOString());
  switch (intake.state) {
    case "accepting":
      return null;
    case "failing":
      return {
        headline: headlines.intakeFailing,
        detail: `We haven’t been able to store reports since ${time(intake.since)}, so few reports don’t mean few problems.`,
      };
    case "lossy":
      return {
        headline: headlines.intakeLossy,
        detail: `We failed to store ${intake.refused} of ${formatReports(intake.attempts)} in the last 30 minutes, so few reports don’t mean few problems.`,
      };
    case "paused":
      return {
        headline: headlines.intakePaused,
        detail: `Nobody can report until ${time(intake.until)}. Reason: “${intake.why}”.`,
      };
    case "proof":
      return {
        headline: headlines.intakeProof,
        detail: `Until ${time(intake.until)}, every report needs a proof of work, so fewer people report. Reason: “${intake.why}”.`,
      };
  }
}

/** The verdict when we could not read our own counts after `countsReadAt` (ISO 8601). */
export const staleVerdict = (countsReadAt: string): Verdict => ({
  state: "unknown",
  headline: headlines.stale,
  detail: "We couldn’t read new reports since the time shown, so no reports doesn’t mean no problems.",
  since: countsReadAt,
});

/**
 * The verdict for someone whose report was just counted; `people` reported in the last 30 minutes, including them. Null if the
 * report makes the sentence of the snapshot wrong, because that still says "nobody" or "not enough reports".
 */
export const verdictAfterReport = (
  snapshot: { verdict: Verdict; people: number },
  people: number,
): Verdict | null => {
  const isOld = people > snapshot.people && (snapshot.people === 0 || snapshot.verdict.state === "unknown");
  return isOld ? null : snapshot.verdict;
};

/** "4 people reported problems in the last 30 minutes (normally 5)", without a full stop. */
export const countWords = ({ people, expected }: { people: number; expected: number }): string =>
  `${problemWords(people)} (${formatNormal(expected)})`;

const problemWords = (people: number): string =>
  people === 0
    ? "Nobody reported problems in the last 30 minutes"
    : `${formatPeople(people)} reported problems in the last 30 minutes`;

const reportWords = (count: number): string =>
  `${count === 0 ? "No reports" : formatReports(count)} in the last 30 minutes`;

const excess = ({ people, expected }: Line) => people - expected;

function failing(
  state: "outage" | "signal",
  headline: string,
  outage: OutageSummary,
  evidence: Evidence,
): Verdict {
  const most = evidence.symptoms[0];
  const mostly =
    most && most.share >= minNamedShare
      ? ` Mostly ${symptomOf(most.symptom).name} ${symptomOf(most.symptom).gloss}.`
      : "";
  return {
    state,
    headline,
    detail: `${claim(outage, state)}: ${reporters(outage, evidence)}.${mostly}`,
    since: outage.onset,
  };
}

/**
 * How many people report an outage. Detection compares shorter windows with a level of its own, so the last 30 minutes
 * can lie below a normal half hour. Then the sentence uses the numbers that raised the alarm.
 */
function reporters(outage: OutageSummary, { peopleOf, alarmOf }: Evidence): string {
  const { people, expected } = peopleOf(outage.zone);
  const alarm = alarmOf(outage.id);
  if (people > Math.round(expected) || !alarm)
    return `${formatPeople(people)} reported it in the last 30 minutes (${formatNormal(expected)})`;
  const window = plural(alarm.windowMinutes, "minute");
  const first = `${formatPeople(alarm.people)} reported it within ${window} when it began (${formatNormal(alarm.expected)})`;
  return outage.phase === "subsiding" ? `${first}, and fewer do now` : first;
}

const manyThings: readonly Zone["kind"][] = ["family", "families", "models", "group", "part"];

/** "Claude Code is failing on Opus 5", "Opus models may be failing". */
function claim(outage: OutageSummary, state: "outage" | "signal"): string {
  const zone = zoneOfKey(outage.zone) ?? { kind: "all" as const };
  const many = manyThings.includes(zone.kind);
  const verb = state === "signal" ? "may be failing" : many ? "are failing" : "is failing";
  if (zone.kind === "cell") return `${surfaceOf(zone.surface).name} ${verb} on ${modelOf(zone.model).name}`;
  if (zone.kind === "part")
    return `${zoneName({ ...zone, kind: "group" })} ${verb} on ${modelOf(zone.model).name}`;
  return zone.kind === "all" ? `Claude ${verb} everywhere` : `${outage.name} ${verb}`;
}

function officialOnly({ people, expected, knownHours, official }: Evidence): Verdict {
  const incident = official.incidents[0];
  const here = knownHours < minKnownHours ? problemWords(people) : countWords({ people, expected });
  return {
    state: "official-only",
    headline: headlines.officialIncident,
    detail: `It says: “${incident?.name ?? "Incident without a name"}”. ${here}.`,
    since: incident?.posted ?? null,
  };
}

/** More reports than normal somewhere, but detection has not raised an alarm. */
const aboveNormal = ({ id, name, people, expected }: Line): Verdict => ({
  state: "signal",
  headline: headlines.signal,
  detail: `${id === "not-sure" ? "Claude" : name}: ${formatPeople(people)} reported problems in the last 30 minutes (${formatNormal(expected)}). That’s more than normal, but not enough to call it an outage.`,
  since: null,
});

const unknown = (headline: string, detail: string): Verdict => ({
  state: "unknown",
  headline,
  detail,
  since: null,
});

function tooNew({ people, knownHours }: Evidence): Verdict {
  const detail =
    knownHours === 0 && people === 0
      ? "This site is new, so no reports doesn’t mean no problems."
      : `${reportWords(people)}. We need ${minKnownHours} hours of data before we can say what’s normal. We have ${hoursInWords(knownHours)} so far.`;
  return unknown(headlines.tooFew, detail);
}

const hoursInWords = (hours: number): string =>
  hours < 1 ? "less than 1 hour" : plural(Math.floor(hours), "hour");

const tooFew = ({ people, expected }: Evidence): Verdict =>
  unknown(
    headlines.tooFew,
    `${reportWords(people)} (${formatNormal(expected)}). That’s too few to say how Claude is doing.`,
  );

/** Where many reports are normal and none come, our intake is more likely to be broken than Claude to be perfect. */
const tooSilent = ({ expected }: Evidence): Verdict =>
  unknown(
    headlines.tooSilent,
    `No reports in the last 30 minutes (${formatNormal(expected)}), so something may be wrong on our side.`,
  );
