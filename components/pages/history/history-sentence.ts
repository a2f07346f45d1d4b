import type { HistoryView } from "@/lib/views/record/read-history";

const some = (count: number, one: string, many: string) =>
  `${count === 0 ? "no" : count} ${count === 1 ? one : many}`;

/** How many days people reported outages, how many the official page posted about, and how many had both. */
export function historySentence({ asked, days }: Pick<HistoryView, "asked" | "days">, place: string): string {
  const ours = days.filter(({ outages }) => outages > 0).length;
  const theirs = days.filter(({ incidents }) => incidents > 0).length;
  const both = days.filter(({ outages, incidents }) => outages > 0 && incidents > 0).length;
  const span = asked.span === "90d" ? "90 days" : "a year";
  return `In ${span}, people reported outages${place && ` ${place}`} on ${some(ours, "day", "days")}, and the official page posted incidents on ${theirs === 0 ? "none" : theirs}; ${both === 0 ? "none" : both} had both.`;
}
