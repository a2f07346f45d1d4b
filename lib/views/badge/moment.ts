const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** "15:11 UTC" on the day of `now` (both ISO 8601), else "20 Nov". */
export function shortMoment(iso: string, now: string): string {
  const at = new Date(iso);
  return day.format(at) === day.format(new Date(now)) ? `${time.format(at)} UTC` : day.format(at);
}

/** "2026-11-21 15:11 UTC" */
export const minuteOf = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;
