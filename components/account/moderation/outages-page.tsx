import { Time } from "@/components/ui/time/time";
import type { OutageListView } from "@/lib/moderation/outage-pages";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { plural } from "@/lib/words/numbers";
import { formatPeople } from "@/lib/words/people";
import { ModerationPage, type ModerationPageProps, OlderLink } from "./moderation-page";

/** The outages, newest first, each with what moderators changed. */
export function OutagesModerationPage({ data, now, result }: ModerationPageProps<OutageListView>) {
  return (
    <ModerationPage
      at="/outages"
      title="Outages"
      lead="Add a remark, merge outages with the same cause, or correct the matched incident."
      result={result}
    >
      {data.outages.length === 0 ? (
        <p className="pb-7 text-soft">No outages yet.</p>
      ) : (
        <ol className="measure-wide border-t border-line pb-7">
          {data.outages.map((outage) => (
            <li
              key={outage.id}
              className="grid gap-x-5 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
            >
              <Time at={outage.alarm} now={now} className="font-mono note sm:pt-0.5" />
              <div className="min-w-0">
                <a
                  href={`/account/moderation/outages/${outage.id}`}
                  className="inline-flex min-h-11 items-center font-medium worded sm:min-h-0"
                >
                  {outage.name}
                </a>
                <p className="note">{factsOf(outage).join(" · ")}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {data.next ? (
        <p className="pb-7">
          <OlderLink href={`/account/moderation/outages?before=${data.next}`} />
        </p>
      ) : null}
    </ModerationPage>
  );
}

function factsOf({ tier, ended, people, incidents, remark, merged, corrections }: OutageResponse): string[] {
  return [
    tier === "confirmed" ? "confirmed" : "signal",
    ended === null ? "ongoing" : "ended",
    formatPeople(people),
    incidents.length === 0 ? "no incidents" : plural(incidents.length, "incident"),
    ...(remark ? ["with a remark"] : []),
    ...(merged.length > 0 ? [`${merged.length} merged into it`] : []),
    ...(corrections.length > 0 ? ["match corrected"] : []),
  ];
}
