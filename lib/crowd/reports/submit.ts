import type { RefusalId } from "@/lib/catalog/pasted-errors/refusals";
import { zoneKinds } from "@/lib/catalog/zones";
import type { ProblemError } from "@/lib/platform/http/problem";
import type { Quota } from "@/lib/platform/http/rate-limit-headers";
import type { ReadBody } from "@/lib/platform/http/read-body";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { askForProof, type ProofNeeded } from "./ask-for-proof";
import { pauseOf } from "./intake-rule";
import { intakeRules } from "./intake-rules";
import { type Admission, ReportLimits } from "./limits";
import { reportMetrics } from "./metrics";
import { type Guessed, observe } from "./observe";
import { noteOverLimit } from "./over-limit";
import { record, recordPast } from "./record";
import { recordedBefore } from "./recorded-before";
import type { Source, Vote } from "./report";
import { parseReport } from "./schema";
import { anotherReport, whenAndWhich } from "./when-and-which";

/** A report that is durable, as its sender is told of it. */
export interface Accepted {
  id: string;
  vote: Vote;
  surface: string;
  model: string;
  symptom: string;
  /** What of it was guessed from a pasted error. */
  guessed: Guessed[];
  /** People who reported a failure in the last 30 minutes: in this cell, and in all. */
  people: { cell: number; all: number };
  quotas: Quota[];
}

/** A source is paused until a time, and why, in a moderator's words. */
export interface Paused {
  source: Source;
  until: Date;
  why: string;
  retryAfterSeconds: number;
}

/**
 * What became of a report. `counted`: the reporter was new in this cell; `repeated`: was counted there within 30
 * minutes, and the symptom is refined. `refusal`: the pasted error is no outage, and nothing was recorded.
 * `unavailable`: it is not known to be durable, so it must be sent again. `proof-needed`: with a proof of work.
 */
export type Outcome =
  | ({ kind: "counted" | "repeated" } & Accepted)
  | { kind: "invalid"; errors: ProblemError[] }
  | { kind: "refusal"; refusal: RefusalId; quotas: Quota[] }
  | { kind: "limited"; quotas: Quota[]; retryAfterSeconds: number }
  | ({ kind: "paused" } & Paused)
  | ProofNeeded
  | { kind: "unavailable"; retryAfterSeconds: number };

/** From where a report came: the address of the reporter, and the face through which; and its headers `Proof` and `Idempotency-Key`, if sent. */
export interface Sender {
  address: string;
  source: Source;
  key?: string | null;
  proof?: string | null;
}

const unavailable: Outcome = { kind: "unavailable", retryAfterSeconds: 5 };
const cellBit = 1 << zoneKinds.indexOf("cell");

const limits = () => onePerProcess("report limits", () => new ReportLimits());

/** Takes in one report: checks it, limits its sender, and makes it durable together with its counts. */
export async function submitReport(
  body: Exclude<ReadBody, { kind: "refused" }>,
  from: Sender,
  now: Date,
): Promise<Outcome> {
  const parsed = parseReport(body);
  const source = "report" in parsed ? (parsed.report.source ?? from.source) : from.source;
  const outcome = await decide(parsed, { ...from, source }, now);
  reportMetrics().outcomes.inc({ outcome: outcome.kind, source });
  return outcome;
}

async function decide(parsed: ReturnType<typeof parseReport>, from: Sender, now: Date): Promise<Outcome> {
  if ("errors" in parsed) return { kind: "invalid", errors: parsed.errors };
  const when = whenAndWhich(parsed.report, from.key, now);
  if ("errors" in when) return { kind: "invalid", errors: when.errors };
  const stopped = await stopByRule(from, now);
  if (stopped) return stopped;
  const admission = await admit(from.address);
  if (admission.kind === "closed") return unavailable;
  const { quotas } = admission;
  if (admission.kind === "limited") {
    if (admission.by === "network") await noteRefused(from.address, now);
    return { kind: "limited", quotas, retryAfterSeconds: admission.retryAfterSeconds };
  }
  const observed = observe(parsed.report);
  if ("refusal" in observed) return { kind: "refusal", refusal: observed.refusal, quotas };
  const { observation, guessed } = observed;
  const { id } = when;
  const report = { ...observation, id, source: from.source };
  const recorded = await ("tooOld" in when
    ? recordedBefore(report, now)
    : when.late
      ? recordPast({ ...report, at: when.at }, from.address, now)
      : record({ ...report, at: when.at }, from.address));
  if (!recorded) return unavailable;
  if (recorded === "never") return { kind: "invalid", errors: "tooOld" in when ? [when.tooOld] : [] };
  if (recorded.sentBefore === "another") return { kind: "invalid", errors: [anotherReport] };
  const { vote, surface, model } = observation;
  const { symptom, people } = recorded;
  const kind = recorded.counted & cellBit ? "counted" : "repeated";
  return { kind, id, vote, surface, model, symptom, guessed, people, quotas };
}

/** What the rules of intake say of a report, before it uses anybody's quota; fails closed when they are not known. */
async function stopByRule({ address, source, proof }: Sender, now: Date): Promise<Outcome | null> {
  try {
    const rules = await intakeRules(now);
    const pause = pauseOf(rules, source);
    if (pause) {
      const { until, why } = pause;
      const retryAfterSeconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
      return { kind: "paused", source, until, why, retryAfterSeconds };
    }
    return await askForProof(rules, { address, proof: proof ?? null }, now);
  } catch (err) {
    log().error({ err }, "the rules of intake could not be kept");
    return unavailable;
  }
}

/** The report is refused in any case: if its network goes unnoticed once, nothing changes for its sender. */
const noteRefused = (address: string, now: Date) =>
  noteOverLimit(address, now).catch((err: unknown) =>
    log().warn({ err }, "a network over its limit could not be noted"),
  );

/** Fails closed: a limiter that cannot say yes says no. */
async function admit(address: string): Promise<Admission> {
  try {
    const admission = await limits().admit(address);
    reportMetrics().limitKeys.set(limits().keys);
    return admission;
  } catch (err) {
    log().error({ err }, "the limits of reports failed");
    return { kind: "closed" };
  }
}
