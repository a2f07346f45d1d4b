import { log, loggedError } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import { demandForEveryone, pauseOfEveryone } from "./intake-rule";
import { intakeRules } from "./intake-rules";
import { probeRecord } from "./store-record";

/**
 * Whether reports can reach us.
 * - `failing`: the last report or check could not be stored.
 * - `lossy`: we store reports, but refused many of them in the last 30 minutes because of our own failures.
 * - `paused` and `proof`: a rule for all sources or all senders. Fewer people than normal can report.
 */
export type IntakeState =
  | { state: "accepting" }
  | { state: "failing"; since: Date }
  | { state: "lossy"; refused: number; attempts: number }
  | { state: "paused" | "proof"; until: Date; why: string };

/** The window in which the verdict counts people. */
const windowMinutes = 30;
/** Some senders try again and succeed, so a few refused reports say little. */
const minRefused = 3;
const minRefusedShare = 0.2;

/** Remembers which reports this instance could store. Times may be those of a demo. */
export class IntakeHealth {
  #failingSince: Date | null = null;
  #storedAt: Date | null = null;
  readonly #minutes = new Map<number, { stored: number; refused: number }>();

  /** A report was stored. */
  stored(at: Date): void {
    this.#minute(at).stored += 1;
    this.works(at);
  }

  /** A report could not be stored because of a failure of our own. */
  refused(at: Date): void {
    this.#minute(at).refused += 1;
    this.fails(at);
  }

  /** A check succeeded. */
  works(at: Date): void {
    this.#failingSince = null;
    this.#storedAt = at;
  }

  /** A check failed. */
  fails(at: Date): void {
    this.#failingSince ??= at;
  }

  /** Since when the last report or check was not stored; null if it was. */
  get failingSince(): Date | null {
    return this.#failingSince;
  }

  /** When a report or check was stored last. */
  get storedAt(): Date | null {
    return this.#storedAt;
  }

  /** The state without the rules of intake. */
  state(now: Date): IntakeState {
    if (this.#failingSince) return { state: "failing", since: this.#failingSince };
    const counts = [...this.#minutes].filter(([minute]) => minute > minuteOf(now) - windowMinutes);
    const refused = counts.reduce((sum, [, count]) => sum + count.refused, 0);
    const attempts = counts.reduce((sum, [, count]) => sum + count.refused + count.stored, 0);
    const isLossy = refused >= minRefused && refused >= minRefusedShare * attempts;
    return isLossy ? { state: "lossy", refused, attempts } : { state: "accepting" };
  }

  #minute(at: Date): { stored: number; refused: number } {
    const minute = minuteOf(at);
    let count = this.#minutes.get(minute);
    if (!count) {
      count = { stored: 0, refused: 0 };
      this.#minutes.set(minute, count);
      for (const old of this.#minutes.keys()) if (old <= minute - windowMinutes) this.#minutes.delete(old);
    }
    return count;
  }
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / minuteMs);

/** Which reports this instance could store. */
export const intakeHealth = () => onePerProcess("intake health", () => new IntakeHealth());

/**
 * Whether reports can reach this instance.
 * @throws if the rules of intake cannot be read.
 */
export async function readIntakeState(now: Date): Promise<IntakeState> {
  const state = intakeHealth().state(now);
  if (state.state === "failing") return state;
  const rules = await intakeRules(now);
  const pause = pauseOfEveryone(rules);
  if (pause) return { state: "paused", until: pause.until, why: pause.why };
  const demand = demandForEveryone(rules);
  if (demand) return { state: "proof", until: demand.until, why: demand.why };
  return state;
}

/** Without reports, we check this often whether they could be stored. */
const checkEveryMs = minuteMs;

/**
 * Checks whether reports can be stored, if the last one could not, or if there was none for a minute. Otherwise silence would
 * hide that intake fails. Never throws.
 */
export async function checkIntake(now: Date): Promise<void> {
  const health = intakeHealth();
  const quietMs = now.getTime() - (health.storedAt?.getTime() ?? Number.NEGATIVE_INFINITY);
  if (!health.failingSince && quietMs >= 0 && quietMs < checkEveryMs) return;
  const wasFailing = health.failingSince !== null;
  try {
    await probeRecord();
    health.works(now);
    if (wasFailing) log().info("Intake stores reports again");
  } catch (error) {
    health.fails(now);
    const { type, message } = loggedError(error);
    if (!wasFailing)
      log().error({ cause: `${type}: ${message}`.slice(0, 300) }, "Intake cannot store reports");
  }
}
