import { ComputedAge } from "@/components/live/computed-age";
import { RecoveryLink } from "@/components/notify-me/back-link";
import { PageHead } from "@/components/ui/page-head";
import { ShareLink } from "@/components/ui/share-link";
import { Time } from "@/components/ui/time/time";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutagePage } from "@/lib/views/record/read-outage-page";
import { spanInWords } from "@/lib/words/moments";
import { grouping, peopleInWords } from "@/lib/words/people-words";
import { JudgedNotice } from "./judged-notice";
import { OfficialSays } from "./official-says";
import { RemovalNotice } from "./removal-notice";
import { UsersSay } from "./users-say";

/** What failed, since when, how sure, and what the official page said of it and when. */
export function OutageHead({ page }: { page: OutagePage }) {
  const { outage, summary, snapshot, now } = page;
  const lasted = Date.parse(outage.ended ?? now) - Date.parse(outage.onset);
  const mostly = outage.symptoms[0] ? symptomOf(outage.symptoms[0].symptom) : null;
  const sure = outage.withdrawn
    ? "withdrawn"
    : outage.tier === "confirmed"
      ? "confirmed"
      : "a signal, not confirmed";
  return (
    <PageHead
      kind={
        <>
          Outage {outage.id}, by users’ reports · {sure}
          {snapshot && outage.ended === null && (
            <>
              {" "}
              · computed <ComputedAge computedAt={snapshot.computedAt} now={now} />
            </>
          )}
        </>
      }
      title={unbroken(outage.name)}
      lead={
        <p>
          {peopleInWords(outage.people)} reported it {outage.ended ? "over" : "in"} {spanInWords(lasted)}
          {mostly ? `, mostly ${mostly.name} ${mostly.gloss}` : ""}; {grouping(summary.peakPeople)} in the
          worst quarter of an hour.
        </p>
      }
    >
      <RemovalNotice outage={outage} now={now} />
      <JudgedNotice page={page} />
      <div className="strip max-w-[52rem]">
        <div className="px-4 py-3.5">
          <p className="text-label text-soft">Users say</p>
          <UsersSay page={page} />
        </div>
        <div className="px-4 py-3.5">
          <p className="text-label text-soft">Official page says</p>
          <OfficialSays page={page} />
        </div>
        <div className="px-4 py-3.5">
          <p className="text-label text-soft">Our alarm</p>
          <p className="font-mono text-[1.125rem] font-semibold">
            <Time at={outage.alarm} now={now} />
          </p>
          <p className="text-label text-soft">
            {spanInWords(Date.parse(outage.alarm) - Date.parse(outage.onset))} after the estimated onset
          </p>
        </div>
      </div>
      <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <ShareLink path={`/outages/${outage.id}`} title={`Outage by users’ reports: ${outage.name}`} />
        {outage.ended === null ? <RecoveryLink surface={summary.surface} model={summary.model} /> : null}
      </p>
    </PageHead>
  );
}

/** A name whose parts stay whole where a line ends: "Opus 5" is one word. */
const unbroken = (name: string) =>
  name
    .split(" · ")
    .map((part) => part.replaceAll(" ", "\u00a0"))
    .join("\u00a0· ");
