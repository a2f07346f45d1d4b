import { clockTime, dayOfYear } from "@/lib/words/moments";

/** "15:11 UTC" on the day of `asOf`, else "20 Nov, 15:11 UTC"; both ISO 8601. */
export function cardTime(at: string, asOf: string): string {
  const day = at.slice(0, 10) === asOf.slice(0, 10) ? "" : `${dayOfYear(at, "UTC")}, `;
  return `${day}${clockTime(at, "UTC")} UTC`;
}

/** "21 Nov 2026, 15:32 UTC" */
export const cardMoment = (at: string): string =>
  `${dayOfYear(at, "UTC")} ${at.slice(0, 4)}, ${clockTime(at, "UTC")} UTC`;
