import { ComputedAge, WhileFresh } from "@/components/live/freshness";
import { RecoveryLink } from "@/components/notify-me/recovery-link";
import { staleSince } from "@/components/pages/status/verdict";
import { PageHead } from "@/components/ui/page-head";
import { ShareLink } from "@/components/ui/share-link";
import { Time } from "@/components/ui/time/time";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutagePage } from "@/lib/views/record/read-outage-page";
import { formatLag } from "@/lib/words/lag";
import { formatPeople } from "@/lib/words/people";
import { formatSpan } from "@/lib/words/time";
import { ModeratorNotice, RemovalNotice } from "./moderation-notices";

/** What failed, since when, how certain it is, and what the status page said and when. */
export function OutageHead({ page }: { page: OutagePage }) {
  const { outage, summary, snapshot, now } = page;
  const lasted = Date.parse(outage.ended ?? now) - Date.parse(outage.onset);
  const symptom = outage.symptoms[0] ? symptomOf(outage.symptoms[0].symptom) : null;
  const certainty = outage.withdrawn
    ? "withdrawn"
    : outage.tier === "confirmed"
      ? "confirmed"
      : "signal, not confirmed";
  return (
    <PageHead
      kind={
        <>
          User-reported outage {outage.id} · {certainty}
          {snapshot && outage.ended === null && (
            <>
              {" "}
              · updated <ComputedAge computedAt={snapshot.computedAt} now={now} />
            </>
          )}
        </>
      }
      title={unbroken(outage.name)}
      lead={
        <p>
          {formatPeople(outage.people)} reported it {outage.ended ? "over" : "in"} {formatSpan(lasted)}
          {symptom ? `, mostly ${symptom.name} (${symptom.gloss})` : ""}. The peak was{" "}
          {formatPeople(summary.peakPeople)} in 15 minutes.
        </p>
      }
    >
      <RemovalNotice outage={outage} now={now} />
      <ModeratorNotice page={page} />
      <div className="strip measure-wide">
        <div className="px-4 py-3.5">
          <p className="note">Users say</p>
          <UsersState page={page} />
        </div>
        <div className="px-4 py-3.5">
          <p className="note">Status page says</p>
          <OfficialState page={page} />
        </div>
        <div className="px-4 py-3.5">
          <p className="note">Our alarm</p>
          <p className="font-mono text-[1.125rem] font-semibold">
            <Time at={outage.alarm} now={now} />
          </p>
          <p className="note">
            {formatSpan(Date.parse(outage.alarm) - Date.parse(outage.onset))} after the estimated onset
          </p>
        </div>
      </div>
      <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <ShareLink path={`/outages/${outage.id}`} title={`User-reported outage: ${outage.name}`} />
        {outage.ended === null ? <RecoveryLink surface={summary.surface} model={summary.model} /> : null}
      </p>
    </PageHead>
  );
}

/** A name that does not break inside a part: "Opus 5" stays on one line. */
const unbroken = (name: string) =>
  name
    .split(" · ")
    .map((part) => part.replaceAll(" ", "\u00a0"))
    .join("\u00a0· ");

const phaseWords = {
  active: "failing now",
  subsiding: "reports falling, not over yet",
  ended: "ended",
} as const;

/** The state by users' reports. For an open outage we know it only while our counts are fresh. */
function UsersState({ page }: { page: OutagePage }) {
  const { outage, now } = page;
  return (
    <>
      <State page={page} />
      <p className="note">
        from <Time at={outage.onset} now={now} />
        {outage.ended && (
          <>
            {" "}
            to <Time at={outage.ended} now={now} />
          </>
        )}
      </p>
    </>
  );
}

function State({ page: { outage, snapshot, now } }: { page: OutagePage }) {
  if (outage.ended) return <p className="font-semibold">{phaseWords.ended}</p>;
  const unknown = <p className="font-semibold">unknown right now</p>;
  if (snapshot === null || staleSince(snapshot) !== null) return unknown;
  const { computedAt, clockSpeed } = snapshot;
  return (
    <WhileFresh {...{ computedAt, now, clockSpeed }} otherwise={unknown}>
      <p className="font-semibold text-heat-5">{phaseWords[outage.phase]}</p>
    </WhileFresh>
  );
}

/** What the status page posted, and how late. If we could not read it, we do not say that it posted nothing. */
function OfficialState({ page: { outage, officialKnown } }: { page: OutagePage }) {
  const [first] = outage.incidents;
  if (first)
    return (
      <>
        <p className="font-semibold text-official [overflow-wrap:anywhere]">{first.name}</p>
        <p className="note">{formatLag(outage.alarm, first.posted)}</p>
      </>
    );
  if (!officialKnown)
    return (
      <>
        <p className="font-semibold">we couldn’t read it</p>
        <p className="note">This says nothing about Claude itself.</p>
      </>
    );
  return (
    <>
      <p className="font-semibold text-official">{outage.ended ? "nothing posted" : "nothing posted yet"}</p>
      <p className="note">no incident with the same scope and time</p>
    </>
  );
}
