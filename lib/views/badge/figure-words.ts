import { fewestForGrade } from "@/lib/comparison/grade";
import { dayMs } from "@/lib/platform/time/units";
import { gapWindows } from "@/lib/views/record/gap-windows";
import type { GapLedger } from "@/lib/views/record/read-gap";
import type { BadgeWords } from "./tones";

/**
 * A surface's uptimes, each with whose it is; where a record does not go back as far as the window, of how many days.
 * Figures of the past have one colour, so that no green stands over what is open now.
 */
export function uptimeWords(ledger: GapLedger, surface: string, now: Date): BadgeWords {
  const uptimes = ledger.uptimes.find((one) => one.surface === surface);
  const users = uptimes?.people ?? null;
  const official = uptimes?.official ?? null;
  const { knownSince, window } = ledger;
  const parts = [
    `by users ${share(users, daysKnown(knownSince.people, window, now))}`,
    `official ${share(official, daysKnown(knownSince.official, window, now))}`,
  ];
  const known = users !== null || official !== null;
  return asFarAsRead({ message: parts.join(" · "), tone: known ? "figure" : "unknown" }, ledger);
}

/** The grade of the official page over the window of the ledger, and from how many outages. */
export function gradeWords(ledger: GapLedger): BadgeWords {
  const { grade, n } = ledger.figures;
  const outages = (count: string) =>
    `${count} ${count === "1" ? "outage" : "outages"} in ${gapWindows[ledger.window]} days`;
  const words: BadgeWords = grade
    ? { message: `grade ${grade} · ${outages(`${n}`)}`, tone: "figure" }
    : { message: `no grade yet · ${outages(`${n} of ${fewestForGrade}`)}`, tone: "unknown" };
  return asFarAsRead(words, ledger);
}

/** What the official page posts is in these figures: they are grey while it cannot be read. */
const asFarAsRead = (words: BadgeWords, { officialFresh }: GapLedger): BadgeWords =>
  officialFresh ? words : { message: `${words.message} · official page not read lately`, tone: "unknown" };

function share(value: number | null, days: number | null): string {
  if (value === null) return "not known";
  // Never rounded up to 100 where something is missing.
  const percent = value < 1 ? Math.min(value * 100, 99.99) : 100;
  return `${percent.toFixed(2)}%${days === null ? "" : ` of ${days} d`}`;
}

/** Whole days of the record; null where it covers the window. */
function daysKnown(since: string | null, window: GapLedger["window"], now: Date): number | null {
  const days = since === null ? 0 : (now.getTime() - Date.parse(since)) / dayMs;
  return days > gapWindows[window] - 1 ? null : Math.max(1, Math.floor(days));
}
