import { Time } from "@/components/ui/time/time";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { reportsInWords } from "@/lib/words/report-words";

/** That an outage was withdrawn, or lost some of its reports to moderation, and why; nothing where neither is so. */
export function RemovalNotice({ outage, now }: { outage: OutageResponse; now: string }) {
  const { withdrawn, removals } = outage;
  if (!withdrawn && removals.length === 0) return null;
  const lost = removals.reduce((sum, { reports }) => sum + reports, 0);
  return (
    <aside
      aria-label={withdrawn ? "Withdrawn" : "Removed reports"}
      className="mt-5 max-w-[52rem] rounded-md border border-line bg-card px-4 py-3.5"
    >
      <p className="font-medium">
        {withdrawn ? (
          <>
            Withdrawn <Time at={withdrawn.at} now={now} />
          </>
        ) : (
          `${reportsInWords(lost)} removed`
        )}
      </p>
      <p className="mt-0.5 max-w-[44rem] text-sm text-pretty">
        {withdrawn
          ? `A moderator removed ${reportsInWords(lost)}, and without them there was no outage here. It counts nowhere any more. Its page stays, with the numbers as they were found.`
          : "A moderator removed them. The numbers here are without them; the time of our alarm stays as it was."}
      </p>
      <ul className="mt-2 space-y-1 text-sm">
        {removals.map(({ id, at, why, reports }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            {reportsInWords(reports)}, <Time at={at} now={now} />: “{why}”
          </li>
        ))}
      </ul>
    </aside>
  );
}
