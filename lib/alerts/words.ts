import { minuteMs } from "@/lib/platform/time/units";

/** "2026-11-21 15:11 UTC": people read messages on any day and in any time zone. */
export const formatMoment = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** "9 min", "3 h 05 min" */
export function formatSpan(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minuteMs));
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

/** "22:30" for a minute of the day. */
export const formatClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "1 person", "1,204 people" */
export const formatPeople = (count: number): string =>
  count === 1 ? "1 person" : `${new Intl.NumberFormat("en-GB").format(count)} people`;

/** "1 report", "204 reports" */
export const formatReports = (count: number): string =>
  count === 1 ? "1 report" : `${new Intl.NumberFormat("en-GB").format(count)} reports`;

const andList = new Intl.ListFormat("en-GB");
const orList = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** "Claude Code, Desktop app and Claude API" */
export const formatList = (names: Iterable<string>): string => andList.format(names);
/** "Webhook, Slack or Discord" */
export const formatChoice = (names: Iterable<string>): string => orList.format(names);

/** A text of at most `max` UTF-16 units, which is how the services count; "…" replaces the rest. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.slice(0, max - 1);
  // Never leave half of a surrogate pair.
  return `${start.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
