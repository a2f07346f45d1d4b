import type { HistoryDay } from "@/lib/views/record/history-days";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";

const full = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "Friday 20 November 2026" */
export const fullDay = (day: string): string => full.format(new Date(`${day}T12:00:00Z`)).replace(",", "");

const howUnusual = [
  "",
  "as usual",
  "a little above usual",
  "above usual",
  "well above usual",
  "far above usual",
];

const some = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** What a day was, in words: people against usual, outages, incidents. */
export function dayInWords({ people, usual, heat, soFar, outages, incidents }: HistoryDay): string {
  const counted =
    people === null
      ? ["no counts are kept of this day"]
      : [`${peopleInWords(people)}${soFar ? " so far" : ""}`, usual === null ? "" : usualInWords(usual)];
  return [
    ...counted,
    people === null ? "" : heat === null ? "too little known to call it unusual" : (howUnusual[heat] ?? ""),
    ...some(outages, "outage by users", "outages by users"),
    ...some(incidents, "official incident", "official incidents"),
  ]
    .filter(Boolean)
    .join(", ");
}
