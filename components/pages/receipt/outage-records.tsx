import type { OutageShown, ReceiptView } from "@/lib/views/receipts/view";
import { countOf, grouped, isToCome, toComeWords } from "./minutes-words";
import { Record, RecordTime } from "./record";

const firstWords: Readonly<{ [Who in NonNullable<OutageShown["first"]>]: string }> = {
  "users-first": "Users were first.",
  "official-first": "The official page was first.",
  "crowd-only": "Nobody acknowledged it.",
  open: "The official page may still speak of it.",
};

const lag = (minutes: number | null) =>
  minutes === null
    ? "none"
    : `${countOf(Math.abs(Math.round(minutes)), "minute")} ${minutes < 0 ? "before" : "after"} our alarm`;

/** The outages by people's reports, oldest first. */
export function OutageRecords({ view, origin }: { view: ReceiptView; origin: string }) {
  if (view.outages.length === 0)
    return (
      <p className="text-soft">
        {isToCome(view)
          ? toComeWords
          : view.places[0]?.confirmed === null
            ? "Not known: nobody counted here then."
            : "None was found from people’s reports."}
      </p>
    );
  return (
    <ol className="max-w-[64rem]">
      {view.outages.map((outage) => (
        <Record
          key={outage.id}
          href={`${origin}/outages/${outage.id}`}
          name={outage.name}
          what={
            <>
              {outage.tier === "confirmed" ? "Confirmed" : "A signal, never confirmed"}.{" "}
              {countOf(outage.minutes, "minute")} of this time. {countOf(outage.people, "person", "people")}{" "}
              reported it, at most {grouped(outage.peakPeople)} in 15 minutes.{" "}
              {outage.first ? firstWords[outage.first] : ""}
              {outage.merged.length > 0
                ? ` ${countOf(outage.merged.length, "other outage")} counted as part of it.`
                : ""}
            </>
          }
        >
          <RecordTime term="Estimated onset" at={outage.onset} none="" />
          <RecordTime term="Our alarm" at={outage.alarm} none="" />
          <RecordTime term="Over" at={outage.ended} none="not when this was made" />
          {outage.lagMinutes ? (
            <>
              <Lag term="Official post" minutes={outage.lagMinutes.posted} />
              <Lag term="First seen by us" minutes={outage.lagMinutes.firstSeen} />
              <Lag term="Component red" minutes={outage.lagMinutes.componentRed} />
            </>
          ) : null}
        </Record>
      ))}
    </ol>
  );
}

function Lag({ term, minutes }: { term: string; minutes: number | null }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-soft">{term}</dt>
      <dd className="text-official">{lag(minutes)}</dd>
    </div>
  );
}
