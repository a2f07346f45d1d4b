import type { ReactNode } from "react";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { spanInWords } from "@/lib/words/moments";

/** Its four times and its end, each said to be what it is; a claimed start before the post is told as such. */
export function IncidentTimes({ incident }: { incident: IncidentSummary }) {
  const { posted, claimed, firstSeen, componentRed, resolved, vanished } = incident;
  const aheadMs = claimed === null ? 0 : Date.parse(posted) - Date.parse(claimed);
  const day = `${new Date(posted).toISOString().slice(0, 10)}T12:00:00.000Z`;
  const time = (at: string) => <Time at={at} now={day} />;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5 font-mono text-[0.75rem] leading-5">
      {claimed !== null && aheadMs >= minuteMs && (
        <Entry term="claimed">
          {time(claimed)}
          <span className="font-sans text-soft"> ({spanInWords(aheadMs)} before the post)</span>
        </Entry>
      )}
      <Entry term="posted">{time(posted)}</Entry>
      {firstSeen === null ? (
        <Entry term="first seen">
          <span className="font-sans text-soft">it was there before our first reading</span>
        </Entry>
      ) : (
        <Entry term="first seen">{time(firstSeen)}</Entry>
      )}
      {componentRed !== null && <Entry term="component red">{time(componentRed)}</Entry>}
      {resolved !== null && (
        <Entry term="resolved">
          {time(resolved)}
          <span className="font-sans text-soft">
            {" "}
            (after {spanInWords(Date.parse(resolved) - Date.parse(posted))})
          </span>
        </Entry>
      )}
      {vanished !== null && <Entry term="gone from the page">{time(vanished)}</Entry>}
    </dl>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex gap-x-1.5">
      <dt className="whitespace-nowrap font-sans text-soft">{term}</dt>
      <dd className="m-0">{children}</dd>
    </div>
  );
}
