import { setTimeout as pause } from "node:timers/promises";
import { logFailure } from "@/lib/platform/process/log-failure";
import { placeNow, shortNameOf } from "@/lib/snapshot/place-now";
import { currentSnapshot } from "@/lib/snapshot/publish";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { gapWindows } from "@/lib/views/record/query";
import { type GapLedger, gapLedger } from "@/lib/views/record/read-gap";
import { formatUtcMinute } from "@/lib/words/time";
import type { BadgeAddress, BadgeMetric, BadgeOptions } from "./request";
import { type BadgeMessage, gradeMessage, peopleWords, statusMessage, uptimeMessage } from "./words";

/** The content of a badge. */
export interface Badge extends BadgeMessage {
  label: string;
  /** When it was computed, how old our reading of the status page is, and that it is unofficial. For screen readers. */
  about: string;
  /** Whether the badge shows an error, in its URL or on our side. Caches keep it only briefly. */
  isProblem: boolean;
}

/** The periods of the metrics about the past. */
const ledgerWindows = { "uptime-30d": "30d", "uptime-90d": "90d", "gap-grade": "90d" } as const;

/** The data of a badge: the snapshot, and the ledger for metrics about the past. */
interface BadgeData {
  snapshot: Snapshot;
  ledger: GapLedger | null;
}

/** The badge as of `now`. `address` and `options` must be valid. */
export function buildBadge(address: BadgeAddress, options: BadgeOptions, basis: BadgeData, now: Date): Badge {
  const words = wordsOf(address, options.metric, basis, now);
  if (typeof words === "string") return problemBadge(words, options);
  const { computedAt, demo, official } = basis.snapshot;
  const read = official.readAt
    ? `status page checked ${formatUtcMinute(official.readAt)}`
    : "status page not checked yet";
  return {
    label: options.label ?? labelOf(address, options.metric),
    message: demo ? `${words.message} · demo` : words.message,
    tone: words.tone,
    about: `Based on user reports and the official status page. Updated ${formatUtcMinute(computedAt)}, ${read}. Unofficial.`,
    isProblem: false,
  };
}

/** A gray badge that shows an error. */
const problemBadge = (problem: string, { label }: BadgeOptions): Badge => ({
  label: label ?? "Not Just You",
  message: problem,
  tone: "unknown",
  about: "This badge could not be drawn. It says nothing about Claude.",
  isProblem: true,
});

function wordsOf(
  { surface, model }: BadgeAddress,
  metric: BadgeMetric,
  { snapshot, ledger }: BadgeData,
  now: Date,
): BadgeMessage | string {
  const place = placeNow(snapshot, surface, model);
  if (!place) return "not found";
  if (metric === "status") return statusMessage(place, snapshot);
  if (metric === "people") return peopleWords(place, snapshot);
  if (!ledger) return "no data right now";
  return metric === "gap-grade" ? gradeMessage(ledger) : uptimeMessage(ledger, surface ?? "", now);
}

/**
 * Why the metric does not exist for a surface or model, in a few words; null if it does. Uptimes exist per surface, and
 * the grade only for everything.
 */
export function unsupportedMetric({ surface, model }: BadgeAddress, metric: BadgeMetric): string | null {
  if (metric === "status" || metric === "people") return null;
  if (metric === "gap-grade")
    return surface === null && model === null ? null : "grade only for all of Claude";
  return surface !== null && model === null ? null : "uptime only per surface";
}

function labelOf({ surface, model }: BadgeAddress, metric: BadgeMetric): string {
  const name = shortNameOf(surface, model);
  switch (metric) {
    case "status":
      return name;
    case "people":
      return `${name} reports`;
    case "uptime-30d":
    case "uptime-90d":
      return `${name} uptime ${gapWindows[ledgerWindows[metric]]} d`;
    case "gap-grade":
      return `${name} status page`;
  }
}

/** Image proxies give up after 10 s. The badge that shows the error must arrive before. */
const ledgerTimeoutMs = 4_000;

/** The badge as of `now`. Every failure becomes a badge that says what failed. */
export async function readBadge(
  address: BadgeAddress,
  { options, problem }: { options: BadgeOptions; problem: string | null },
  now: Date,
): Promise<Badge> {
  const wrong = address.problem ?? problem ?? unsupportedMetric(address, options.metric);
  if (wrong) return problemBadge(wrong, options);
  const published = currentSnapshot(now);
  if (!published) return problemBadge("starting, no data yet", options);
  const ledger = await ledgerFor(options.metric, now);
  return buildBadge(address, options, { snapshot: published.snapshot, ledger }, now);
}

async function ledgerFor(metric: BadgeMetric, now: Date) {
  if (metric === "status" || metric === "people") return null;
  try {
    const late = pause(ledgerTimeoutMs, null, { ref: false });
    return await Promise.race([gapLedger(ledgerWindows[metric], now), late]);
  } catch (error) {
    logFailure(error, "Could not read the figures of a badge");
    return null;
  }
}
