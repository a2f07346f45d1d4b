import { plainText } from "@/lib/catalog/pasted-errors/plain-text";
import { minuteMs } from "@/lib/platform/time/units";

/** A text of the official page on one line, without markup: readers of the feed may show it as HTML. */
export const withoutMarkup = (text: string): string =>
  plainText(text)
    .replace(/<[^<>]*>/g, " ")
    .replace(/[<>]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** A time in words: "2026-11-21 15:08 UTC". */
export const utcWords = (time: string): string =>
  `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** A length of time in words: "under a minute", "14 min", "2 h 5 min". */
export function lengthWords(ms: number): string {
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 1) return "under a minute";
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
