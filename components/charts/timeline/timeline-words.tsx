import { formatStep } from "@/components/charts/cursor/step-words";
import { OfficialMark } from "@/components/charts/hatch/marks";
import { ZoneNote } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { Timeline } from "@/lib/snapshot/snapshot";
import { plural } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";

/** Titles of each window. A phone shows only the newer half, so it has its own title. `unit` is the unit of the table. */
export const windowWords: Record<
  Timeline["window"],
  { title: string; phone: string; step: string; unit: string }
> = {
  "24h": { title: "Last 24 hours", phone: "Last 12 hours", step: "per 5 minutes", unit: "hour" },
  "7d": { title: "Last 7 days", phone: "Last 3½ days", step: "per 30 minutes", unit: "day" },
  outage: {
    title: "Around this time",
    phone: "Around this time",
    step: "per bar",
    unit: "hour",
  },
  "90d": { title: "Last 90 days", phone: "Last 45 days", step: "per 6 hours", unit: "week" },
};

/** "Last 24 hours", or on a phone "Last 12 hours". The width is the one at which the timeline switches its layout. */
export function TimelineTitle({ window }: { window: Timeline["window"] }) {
  const { title, phone } = windowWords[window];
  return (
    <>
      <span className="hidden min-[612px]:inline">{title}</span>
      <span className="min-[612px]:hidden">{phone}</span>
    </>
  );
}

/** The legend of a timeline: bars, line, lanes and time zone. */
export function TimelineLegend({ window }: { window: Timeline["window"] }) {
  const entry = "items-center gap-1.5 whitespace-nowrap";
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3.5 gap-y-1 note">
      <span className="mr-2">Reports {windowWords[window].step}</span>
      <span className={`inline-flex ${entry}`}>
        <i className="h-2.5 w-3.5 rounded-[2px] bg-heat-4" /> reports
      </span>
      <span className={`inline-flex ${entry}`}>
        <i className="w-4 border-ink border-t-[1.5px] border-dashed" /> normal
      </span>
      <span className={`inline-flex ${entry}`}>
        <i className="h-2.5 w-3.5 rounded-[2px] border-[1.5px] border-heat-5" /> outage (users)
      </span>
      <span className={`inline-flex ${entry}`}>
        <OfficialMark className="h-3 w-3" /> incident (official)
      </span>
      <span className={`hidden sm:inline-flex ${entry}`}>
        <i className="w-4 border-official border-t-2 border-dotted" /> official start time
      </span>
      <ZoneNote />
    </span>
  );
}

const counted = (count: number, one: string) => (count === 0 ? `no ${one}s` : plural(count, one));

/** A timeline in one sentence for screen readers. Times in UTC. */
export function summarizeTimeline(
  { window, stepMinutes, points, incidents }: Timeline,
  posts: readonly OutagePost[],
  officialFresh: boolean,
): string {
  const { title } = windowWords[window];
  const peak = points.reduce<(typeof points)[number] | null>(
    (best, point) => (point.people > (best?.people ?? 0) ? point : best),
    null,
  );
  const busiest = peak
    ? `peak ${formatStep(Date.parse(peak.at), stepMinutes * minuteMs, "UTC")} with ${formatPeople(peak.people)} (${formatNormal(peak.expected)})`
    : "no reports";
  const silent = posts.filter(({ outage, posted }) => posted === null && outage.tier === "confirmed").length;
  const silence = silent > 0 ? `, no post about ${plural(silent, "outage")}` : "";
  const official = officialFresh
    ? `${counted(incidents.length, "official incident")}${silence}`
    : "the status page can’t be read right now";
  return `${title}: ${busiest}, ${counted(posts.length, "user-reported outage")}, ${official}.`;
}
