import type { RefusalId } from "@/lib/catalog/pasted-errors/refusals";
import { zoneKinds } from "@/lib/catalog/zones";
import type { ProblemError } from "@/lib/platform/http/problem";
import type { Quota } from "@/lib/platform/http/rate-limit";
import type { ReadBody } from "@/lib/platform/http/read-request";
import { log } from "@/lib/platform/process/log";
import { logFailure } from "@/lib/platform/process/log-failure";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { intakeHealth } from "./intake-health";
import { findPause, type IntakeRule } from "./intake-rule";
import { intakeRules } from "./intake-rules";
import { ReportLimits, recordOverLimit } from "./limits";
import { intakeCounters } from "./metrics";
import { type Guessed, observe } from "./observe";
import { isStopped, Pipeline, type Stopped } from "./pipeline";
import { type ProofNeeded, requireProof } from "./proof";
import { findRecorded, record, recordLateReport } from "./record";
import type { Observation, RecordedReport, Source, Vote } from "./report";
import { parseReport, type ReportRequest } from "./schema";
import { idReusedError, resolveTimeAndId, type TimeAndId } from "./time-and-id";

/** A stored report, as we confirm it to its sender. */
export interface Accepted {
  id: string;
  vote: Vote;
  surface: string;
  model: string;
  symptom: string;
  /** The parts that we guessed from a pasted error. */
  guessed: Guessed[];
  /** People who reported a failure in the last 30 minutes: in this cell, and everywhere. */
  people: { cell: number; all: number };
  quotas: Quota[];
}

/** A source is paused until a time. `why` is the moderator's reason. */
export interface Paused {
  source: Source;
  until: Date;
  why: string;
  retryAfterSeconds: number;
}

/**
 * The outcome of a report.
 * - `counted`: the reporter was new in this cell.
 * - `repeated`: the reporter was counted there within 30 minutes. We update the symptom.
 * - `refusal`: the pasted error is not an outage. Nothing was stored.
 * - `unavailable`: we don't know whether it is stored, so the sender must retry.
 * - `proof-needed`: the sender must retry with a proof of work.
 */
export type Outcome =
  | ({ kind: "counted" | "repeated" } & Accepted)
  | { kind: "invalid"; errors: ProblemError[] }
  | { kind: "refusal"; refusal: RefusalId; quotas: Quota[] }
  | { kind: "limited"; quotas: Quota[]; retryAfterSeconds: number }
  | ({ kind: "paused" } & Paused)
  | ProofNeeded
  | { kind: "unavailable"; retryAfterSeconds: number };

/** Who sent a report: the IP address, the source, and the headers `Idempotency-Key` and `Proof`, if present. */
export interface Sender {
  address: string;
  source: Source;
  key?: string | null;
  proof?: string | null;
}

const unavailable: Outcome = { kind: "unavailable", retryAfterSeconds: 5 };
const cellBit = 1 << zoneKinds.indexOf("cell");
const stop = (stopped: Outcome): Stopped<Outcome> => ({ stopped });

const limits = () => onePerProcess("report limits", () => new ReportLimits());

/** A report as it arrived. Each step adds its result. */
interface Arrived {
  parsed: ReturnType<typeof parseReport>;
  from: Sender;
  now: Date;
}
type Parsed = Arrived & { request: ReportRequest };
type Resolved = Parsed & { when: Exclude<TimeAndId, { errors: ProblemError[] }> };
type Ruled = Resolved & { rules: readonly IntakeRule[] };
type Admitted = Resolved & { quotas: Quota[] };
type Observed = Admitted & { observation: Observation; guessed: Guessed[] };
type Recorded = Observed & { recorded: RecordedReport };

/** The steps of intake, in order. The first step that stops a report decides the response. */
const intake = Pipeline.from<Arrived, Outcome>((step, outcome) =>
  intakeCounters().steps.inc({ step, outcome }),
)
  .step("parse", checkParsed)
  .step("time-and-id", addTimeAndId)
  .step("rules", addRules)
  .step("pause", checkPause)
  .step("proof", checkProof)
  .step("limits", checkLimits)
  .step("observe", addObservation)
  .step("record", store);

/** Checks one report, limits its sender, and stores it together with its counts. */
export async function submitReport(
  body: Exclude<ReadBody, { kind: "refused" }>,
  from: Sender,
  now: Date,
): Promise<Outcome> {
  const parsed = parseReport(body);
  const source = "report" in parsed ? (parsed.report.source ?? from.source) : from.source;
  const result = await intake.run({ parsed, from: { ...from, source }, now });
  const outcome = isStopped<Outcome>(result) ? result.stopped : accept(result);
  intakeCounters().outcomes.inc({ outcome: outcome.kind, source });
  if (outcome.kind === "unavailable") intakeHealth().refused(now);
  if (outcome.kind === "counted" || outcome.kind === "repeated") intakeHealth().stored(now);
  return outcome;
}

function checkParsed(arrived: Arrived): Parsed | Stopped<Outcome> {
  const { parsed } = arrived;
  return "errors" in parsed
    ? stop({ kind: "invalid", errors: parsed.errors })
    : { ...arrived, request: parsed.report };
}

function addTimeAndId(parsed: Parsed): Resolved | Stopped<Outcome> {
  const when = resolveTimeAndId(parsed.request, parsed.from.key, parsed.now);
  return "errors" in when ? stop({ kind: "invalid", errors: when.errors }) : { ...parsed, when };
}

/** Adds the rules of intake that are in force. Fails closed if they cannot be read. */
function addRules(resolved: Resolved): Promise<Ruled | Stopped<Outcome>> {
  return failingClosed("could not read the rules of intake", async () => ({
    ...resolved,
    rules: await intakeRules(resolved.now),
  }));
}

function checkPause(ruled: Ruled): Ruled | Stopped<Outcome> {
  const { from, now, rules } = ruled;
  const pause = findPause(rules, from.source);
  if (!pause) return ruled;
  const { until, why } = pause;
  const retryAfterSeconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return stop({ kind: "paused", source: from.source, until, why, retryAfterSeconds });
}

/** Requires a proof of work before the report counts against any limit. Fails closed if it cannot be checked. */
function checkProof(ruled: Ruled): Promise<Ruled | Stopped<Outcome>> {
  return failingClosed("could not check the proof of work", async () => {
    const { address, proof } = ruled.from;
    const needed = await requireProof(ruled.rules, { address, proof: proof ?? null }, ruled.now);
    return needed ? stop(needed) : ruled;
  });
}

/** Counts the report against its sender's limits. Fails closed. */
function checkLimits(resolved: Resolved): Promise<Admitted | Stopped<Outcome>> {
  return failingClosed("could not check the limits of reports", async () => {
    const { address } = resolved.from;
    const admission = await limits().admit(address);
    intakeCounters().limitKeys.set(limits().keys);
    if (admission.kind === "closed") return stop(unavailable);
    const { quotas } = admission;
    if (admission.kind === "admitted") return { ...resolved, quotas };
    if (admission.by === "network") await recordRefused(address, resolved.now);
    return stop({ kind: "limited", quotas, retryAfterSeconds: admission.retryAfterSeconds });
  });
}

function addObservation(admitted: Admitted): Observed | Stopped<Outcome> {
  const observed = observe(admitted.request);
  return "refusal" in observed
    ? stop({ kind: "refusal", refusal: observed.refusal, quotas: admitted.quotas })
    : { ...admitted, ...observed };
}

async function store(observed: Observed): Promise<Recorded | Stopped<Outcome>> {
  const { observation, when, from, now } = observed;
  const report = { ...observation, id: when.id, source: from.source };
  const recorded = await ("tooOld" in when
    ? findRecorded(report, now)
    : when.late
      ? recordLateReport({ ...report, at: when.at }, from.address, now)
      : record({ ...report, at: when.at }, from.address));
  if (!recorded) return stop(unavailable);
  if (recorded === "never") return stop({ kind: "invalid", errors: "tooOld" in when ? [when.tooOld] : [] });
  if (recorded.sentBefore === "another") return stop({ kind: "invalid", errors: [idReusedError] });
  return { ...observed, recorded };
}

function accept({ observation, guessed, when, recorded, quotas }: Recorded): Outcome {
  const { vote, surface, model } = observation;
  const { symptom, people } = recorded;
  const kind = recorded.counted & cellBit ? "counted" : "repeated";
  return { kind, id: when.id, vote, surface, model, symptom, guessed, people, quotas };
}

/** Runs a step. If it throws, the report is stopped. */
async function failingClosed<Next>(
  message: string,
  step: () => Promise<Next | Stopped<Outcome>>,
): Promise<Next | Stopped<Outcome>> {
  try {
    return await step();
  } catch (err) {
    logFailure(err, message);
    return stop(unavailable);
  }
}

/** The report is rejected in any case, so a failure here does not change the response. */
const recordRefused = (address: string, now: Date) =>
  recordOverLimit(address, now).catch((err: unknown) =>
    log().warn({ err }, "could not record a network that is over its limit"),
  );
