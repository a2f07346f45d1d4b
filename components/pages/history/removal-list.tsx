import { RouteLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { RemovalResponse } from "@/lib/views/record/read-removals";
import { formatReports } from "@/lib/words/people";

/** The reports that moderators removed, newest first: how many, from when, why, and the effect on outages. */
export function RemovalList({ removals, now }: { removals: readonly RemovalResponse[]; now: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {removals.map(({ id, at, why, reports, from, to, surfaces, restored, outages }) => (
        <li key={id} className="grid gap-x-8 gap-y-0.5 py-2.5 md:grid-cols-[10rem_1fr]">
          <p className="note">
            <Time at={at} now={now} />
          </p>
          <div className="min-w-0">
            <p className={`[overflow-wrap:anywhere] ${restored ? "text-soft" : ""}`}>
              <span className={restored ? "line-through" : "font-medium"}>
                {formatReports(reports)} removed
              </span>
              : “{why}”
            </p>
            <p className="note">
              {surfaces.map((surface) => surfaceOf(surface).name).join(", ")} · sent{" "}
              <Time at={from} now={now} />
              {from === to ? null : (
                <>
                  {" "}
                  to <Time at={to} now={now} />
                </>
              )}
              {restored ? (
                <>
                  {" "}
                  · restored <Time at={restored} now={now} />
                </>
              ) : null}
            </p>
            {outages.map((outage) => (
              <p key={outage.id} className="text-label">
                <RouteLink prefetch={false} href={`/outages/${outage.id}`}>
                  Outage {outage.id}
                </RouteLink>{" "}
                {outage.withdrawn ? "was withdrawn" : `lost ${formatReports(outage.reports)}`}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
