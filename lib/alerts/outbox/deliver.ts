import { setTimeout as wait } from "node:timers/promises";
import { Counter } from "prom-client";
import { channels } from "@/lib/alerts/channels/channels";
import { type EgressPolicy, egressPolicy } from "@/lib/alerts/channels/egress";
import type { Outcome } from "@/lib/alerts/channels/outcome";
import { log } from "@/lib/platform/process/log";
import { metrics } from "@/lib/platform/process/metrics";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { type Claimed, claimDue } from "./store-claim";
import { recordOutcome } from "./store-record";

/** Counts attempts to send, so that operators see what never arrives. */
export const alertMetrics = () =>
  onePerProcess("alert metrics", () => ({
    attempts: new Counter({
      name: "njy_alert_attempts_total",
      help: "Attempts to send an alert, by channel and outcome; given-up: the last attempt failed",
      labelNames: ["channel", "outcome"],
      registers: [metrics()],
    }),
  }));

/**
 * How much to send at once. Receivers that failed last time have their own slots. An attempt that takes longer than
 * `slowAfterMs` frees its slot while it continues, so dead or slow receivers never delay the others. No server gets more
 * than its share. Every attempt has a time limit, so the number of slow ones is bounded.
 */
const lanes = [
  { isFailing: false, slots: 48, perServer: 8 },
  { isFailing: true, slots: 16, perServer: 2 },
] as const;

const slowAfterMs = 1_000;

/** An attempt in progress. */
interface InFlight {
  server: string;
  isFailing: boolean;
  /** On the clock of `performance`. */
  sinceMs: number;
}

/** A round of the job takes at most this long, so that health checks see it return. It reuses free slots sooner. */
const roundMs = 5_000;
const recheckMs = 500;

/**
 * Sends what is due, on every instance. Why not a job library? graphile-worker 0.16 and pg-boss 10, the newest for
 * Node 20, run on both databases. But graphile-worker keeps the job of a killed worker locked for four hours, and neither
 * can stop one slow receiver from filling all workers. Both would also store a second copy of our deliveries, which
 * owners can see. What remains of a queue is one claim and one record.
 */
export class Deliverer {
  readonly #inFlight = new Map<Promise<void>, InFlight>();
  readonly #policy: () => EgressPolicy;

  constructor(policy: () => EgressPolicy = egressPolicy) {
    this.#policy = policy;
  }

  /** Claims and starts as much as there are slots for. It does not wait until it is sent. */
  async begin(clock: () => Date): Promise<number> {
    let started = 0;
    for (const { isFailing, slots, perServer } of lanes) {
      const working = [...this.#inFlight.values()];
      const slow = performance.now() - slowAfterMs;
      const free = slots - working.filter((one) => one.isFailing === isFailing && one.sinceMs > slow).length;
      if (free <= 0) continue;
      const limits = { slots: free, perServer, working: countByServer(working), isFailing };
      const claimed = await claimDue(limits, clock());
      for (const one of claimed) this.#start(one, clock, isFailing);
      started += claimed.length;
    }
    return started;
  }

  /** Sends for one round, while something is due. */
  async sendRound(clock: () => Date): Promise<void> {
    const until = performance.now() + roundMs;
    while (performance.now() < until && (await this.begin(clock)) > 0)
      await Promise.race([...this.#inFlight.keys(), wait(recheckMs)]);
  }

  /** Resolves when no attempt is in progress. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight.keys());
  }

  /** Sends until nothing is due. */
  async drain(clock: () => Date): Promise<void> {
    while ((await this.begin(clock)) > 0) await this.idle();
  }

  #start(claimed: Claimed, clock: () => Date, isFailing: boolean): void {
    const { server } = claimed;
    const work = deliver(claimed, this.#policy(), clock).finally(() => this.#inFlight.delete(work));
    this.#inFlight.set(work, { server, isFailing, sinceMs: performance.now() });
  }
}

function countByServer(working: readonly { server: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { server } of working) counts.set(server, (counts.get(server) ?? 0) + 1);
  return counts;
}

/** Sends once and records the outcome. If recording fails, the claim expires and we send again. */
async function deliver(claimed: Claimed, policy: EgressPolicy, clock: () => Date): Promise<void> {
  const { channel, recipient } = claimed;
  const failed = (err: unknown, what: string) =>
    log().error({ err, subscription: recipient.id, channel }, `Failed to ${what} an alert`);
  // We retry after our own errors too, with the same back-off.
  const outcome = await channels[channel].send(claimed, policy, clock()).catch((err: unknown): Outcome => {
    failed(err, "send");
    return { kind: "failed", words: "an error on our side", retryAfterSeconds: null };
  });
  try {
    const { isOver } = await recordOutcome(claimed, outcome, clock());
    const kind = outcome.kind === "failed" && isOver ? "given-up" : outcome.kind;
    alertMetrics().attempts.inc({ channel, outcome: kind });
  } catch (err) {
    failed(err, "record");
  }
}
