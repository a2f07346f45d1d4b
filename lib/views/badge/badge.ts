import { placeNow, shortNameOf } from "@/lib/snapshot/place-now";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { gapWindows } from "@/lib/views/record/gap-windows";
import type { GapLedger } from "@/lib/views/record/read-gap";
import type { BadgeAddress } from "./address";
import { gradeWords, uptimeWords } from "./figure-words";
import { minuteOf } from "./moment";
import type { BadgeMetric, BadgeOptions } from "./options";
import { peopleWords, statusWords } from "./status-words";
import type { BadgeWords } from "./tones";

/** All that a badge says. */
export interface Badge extends BadgeWords {
  label: string;
  /** When it was computed, how old the official reading is, and that it is unofficial; for who looks closer. */
  about: string;
  /** It says that something is wrong with the address, or with us; it is kept shortly. */
  isProblem: boolean;
}

/** The windows of the metrics that are figures of the past. */
export const ledgerWindows = { "uptime-30d": "30d", "uptime-90d": "90d", "gap-grade": "90d" } as const;

/** What a badge rests on: the snapshot, and for the figures of the past their ledger. */
export interface BadgeBasis {
  snapshot: Snapshot;
  ledger: GapLedger | null;
}

/** What the badge says now; `address` and `options` must have been understood. */
export function badgeOf(address: BadgeAddress, options: BadgeOptions, basis: BadgeBasis, now: Date): Badge {
  const words = wordsOf(address, options.metric, basis, now);
  if (typeof words === "string") return problemBadge(words, options);
  const { computedAt, demo, official } = basis.snapshot;
  const read = official.readAt
    ? `official page read ${minuteOf(official.readAt)}`
    : "official page not read yet";
  return {
    label: options.label ?? labelOf(address, options.metric),
    message: demo ? `${words.message} · demo` : words.message,
    tone: words.tone,
    about: `By people’s reports and the official page; computed ${minuteOf(computedAt)}, ${read}. Unofficial.`,
    isProblem: false,
  };
}

/** A grey badge that says what is wrong. */
export const problemBadge = (problem: string, { label }: BadgeOptions): Badge => ({
  label: label ?? "Not Just You",
  message: problem,
  tone: "unknown",
  about: "This says nothing about Claude.",
  isProblem: true,
});

function wordsOf(
  { surface, model }: BadgeAddress,
  metric: BadgeMetric,
  { snapshot, ledger }: BadgeBasis,
  now: Date,
): BadgeWords | string {
  const place = placeNow(snapshot, surface, model);
  if (!place) return "no such place";
  if (metric === "status") return statusWords(place, snapshot);
  if (metric === "people") return peopleWords(place, snapshot);
  if (!ledger) return "our records do not answer";
  return metric === "gap-grade" ? gradeWords(ledger) : uptimeWords(ledger, surface ?? "", now);
}

/** Why there is no such figure of the place, in a few words; null when there is: uptimes are kept by surface, and the
 * official page has one grade. */
export function misfit({ surface, model }: BadgeAddress, metric: BadgeMetric): string | null {
  if (metric === "status" || metric === "people") return null;
  if (metric === "gap-grade")
    return surface === null && model === null ? null : "grade: of Claude as a whole";
  return surface !== null && model === null ? null : "uptime: of a surface";
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
      return `${name}’s official page`;
  }
}
