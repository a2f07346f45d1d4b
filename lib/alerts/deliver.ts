import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/platform/process/log";
import type { Reach } from "./check-url";
import { alertMetrics } from "./metrics";
import type { Outcome } from "./outcome";
import { ownReach } from "./reach";
import { send } from "./send";
import { type Claimed, claimDue } from "./store-deliver";
import { recordOutcome } from "./store-record";

/**
 * How much is sent at once. Receivers that failed last time have slots of their own, and whatever takes longer than
 * `slowAfterMs` gives its slot to another while it goes on: so however many are dead or slow, those that answer do not
 * wait for them. No receiver has more than its share. As nothing takes longer than an answer may, what goes on is bounded.
 */
const lanes = [
  { inTrouble: false, slots: 48, perReceiver: 8 },
  { inTrouble: true, slots: 16, perReceiver: 2 },
] as const;

const slowAfterMs = 1_000;

/** What is being sent. */
interface InFlight {
  receiverKey: string;
  inTrouble: boolean;
  /** By the clock of `performance`. */
  sinceMs: number;
}

/** One round of the job takes no longer, so that it is seen to come round; a slot that falls free is used again sooner. */
const roundMs = 5_000;
const lookAgainMs = 500;

/**
 * Sends what is due, from any instance. Why our own and no job library: graphile-worker 0.16 and pg-boss 10, the newest
 * for Node 20, both run on both databases. But graphile-worker keeps a killed worker's job locked for four hours, and
 * neither can keep the jobs of one slow receiver from filling all workers; both would hold, beside our deliveries,
 * which their owners see, a second copy of the same state. What is left of a queue is one claim and one record.
 */
export class Deliverer {
  readonly #inFlight = new Map<Promise<void>, InFlight>();
  readonly #reach: () => Reach;

  constructor(reach: () => Reach = ownReach) {
    this.#reach = reach;
  }

  /** Takes on as much as there is room for, and returns without waiting for it to be sent. */
  async begin(clock: () => Date): Promise<number> {
    let begun = 0;
    for (const { inTrouble, slots, perReceiver } of lanes) {
      const working = [...this.#inFlight.values()];
      const slow = performance.now() - slowAfterMs;
      const free = slots - working.filter((one) => one.inTrouble === inTrouble && one.sinceMs > slow).length;
      if (free <= 0) continue;
      const limits = { slots: free, perReceiver, working: countsOf(working), inTrouble };
      const claimed = await claimDue(limits, clock());
      for (const one of claimed) this.#start(one, clock, inTrouble);
      begun += claimed.length;
    }
    return begun;
  }

  /** Takes on and sends while something is due and a slot falls free, for one round. */
  async sendRound(clock: () => Date): Promise<void> {
    const until = performance.now() + roundMs;
    while (performance.now() < until && (await this.begin(clock)) > 0)
      await Promise.race([...this.#inFlight.keys(), wait(lookAgainMs)]);
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight.keys());
  }

  /** Takes on and sends until nothing is due. */
  async drain(clock: () => Date): Promise<void> {
    while ((await this.begin(clock)) > 0) await this.idle();
  }

  #start(claimed: Claimed, clock: () => Date, inTrouble: boolean): void {
    const { receiverKey } = claimed;
    const work = deliver(claimed, this.#reach(), clock).finally(() => this.#inFlight.delete(work));
    this.#inFlight.set(work, { receiverKey, inTrouble, sinceMs: performance.now() });
  }
}

/** How many are being sent to each receiver. */
function countsOf(working: readonly { receiverKey: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { receiverKey } of working) counts.set(receiverKey, (counts.get(receiverKey) ?? 0) + 1);
  return counts;
}

/** Sends once and writes down what came of it. Where that cannot be written, the claim ends by itself. */
async function deliver(claimed: Claimed, reach: Reach, clock: () => Date): Promise<void> {
  const { id, channel } = claimed.receiver;
  const failed = (err: unknown, what: string) =>
    log().error({ err, subscription: id, channel }, `an alert could not be ${what}`);
  // A fault of ours is to the message like any other: it is tried again more and more rarely, and given up in a day.
  const outcome = await send(claimed, reach, clock()).catch((err: unknown): Outcome => {
    failed(err, "sent");
    return { kind: "failed", words: "a fault of ours", retryAfterSeconds: null };
  });
  try {
    const { isOver } = await recordOutcome(claimed, outcome, clock());
    const kind = outcome.kind === "failed" && isOver ? "given-up" : outcome.kind;
    alertMetrics().attempts.inc({ channel, outcome: kind });
  } catch (err) {
    failed(err, "recorded");
  }
}
