import { minuteMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { Timeline } from "@/lib/snapshot/snapshot";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";
import { stepInWords } from "./step-words";
import { windowWords } from "./window-words";

const counted = (count: number, one: string, many: string) =>
  count === 0 ? `no ${one}` : `${count} ${count === 1 ? one : many}`;

/** A timeline in one or two sentences, for those who do not see it. Times in UTC. */
export function summarise(
  { window, stepMinutes, points, incidents }: Timeline,
  posts: readonly OutagePost[],
  officialFresh: boolean,
): string {
  const { title } = windowWords[window];
  const peak = points.reduce<(typeof points)[number] | null>(
    (best, point) => (point.people > (best?.people ?? 0) ? point : best),
    null,
  );
  const most = peak
    ? `most at ${stepInWords(Date.parse(peak.at), stepMinutes * minuteMs, "UTC")}, ${peopleInWords(peak.people)}, ${usualInWords(peak.expected)}`
    : "nobody reported";
  const silent = posts.filter(({ outage, posted }) => posted === null && outage.tier === "confirmed").length;
  const silence = silent > 0 ? `, nothing posted about ${silent} of the outages` : "";
  const official = officialFresh
    ? `${counted(incidents.length, "official incident", "official incidents")}${silence}`
    : "the official page cannot be read now";
  return `${title}: ${most}; ${counted(posts.length, "outage by users", "outages by users")}; ${official}.`;
}
