import { Time } from "@/components/ui/time/time";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { peopleInWords } from "@/lib/words/people-words";
import { ModerationPage } from "./moderation-page";
import type { Desk } from "./shown";

/** The outages, newest first, each with what moderators said of it. */
export function OutagesModerationPage(
  props: Desk<{ outages: readonly OutageResponse[]; next: string | null }>,
) {
  const { shown, now, told } = props;
  return (
    <ModerationPage
      at="/outages"
      title="Outages"
      lead="Write a remark, merge two that are one failure, correct which official incident is about which."
      told={told}
    >
      {shown.outages.length === 0 ? (
        <p className="pb-7 text-soft">No outage was ever found.</p>
      ) : (
        <ol className="max-w-[52rem] border-t border-line pb-7">
          {shown.outages.map((outage) => (
            <li
              key={outage.id}
              className="grid gap-x-5 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
            >
              <Time at={outage.alarm} now={now} className="font-mono text-label text-soft sm:pt-0.5" />
              <div className="min-w-0">
                <a
                  href={`/account/moderation/outages/${outage.id}`}
                  className="inline-flex min-h-11 items-center font-medium worded sm:min-h-0"
                >
                  {outage.name}
                </a>
                <p className="text-label text-soft">{factsOf(outage).join(" · ")}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {shown.next ? (
        <p className="pb-7">
          <a href={`/account/moderation/outages?before=${shown.next}`} className="chip font-medium">
            Older ones
          </a>
        </p>
      ) : null}
    </ModerationPage>
  );
}

function factsOf({ tier, ended, people, incidents, remark, merged, corrections }: OutageResponse): string[] {
  return [
    tier === "confirmed" ? "confirmed" : "a signal",
    ended === null ? "goes on" : "over",
    peopleInWords(people),
    incidents.length === 0
      ? "no incident"
      : incidents.length === 1
        ? "1 incident"
        : `${incidents.length} incidents`,
    ...(remark ? ["a remark"] : []),
    ...(merged.length > 0 ? [`with ${merged.length} merged into it`] : []),
    ...(corrections.length > 0 ? ["matched by hand"] : []),
  ];
}
