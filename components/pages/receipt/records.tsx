import type { ReactNode } from "react";
import type { IncidentShown, Moment, OutageShown, ReceiptView } from "@/lib/views/receipts/view";
import { formatImpact } from "@/lib/words/impact";
import { formatNumber, plural } from "@/lib/words/numbers";
import { At, futureText, isFuture } from "./receipt-words";

const firstWords: Readonly<{ [Who in NonNullable<OutageShown["first"]>]: string }> = {
  "users-first": "Users were first.",
  "official-first": "The status page was first.",
  "crowd-only": "The status page never acknowledged it.",
  open: "The status page may still acknowledge it.",
};

const formatMinutesLag = (minutes: number | null) =>
  minutes === null
    ? "none"
    : `${plural(Math.abs(Math.round(minutes)), "minute")} ${minutes < 0 ? "before" : "after"} our alarm`;

/** Outages, oldest first. */
export function OutageRecords({ view, origin }: { view: ReceiptView; origin: string }) {
  if (view.outages.length === 0)
    return (
      <p className="text-soft">
        {isFuture(view)
          ? futureText
          : view.places[0]?.confirmed === null
            ? "No data: this site did not count then."
            : "No outages in this period."}
      </p>
    );
  return (
    <ol className="max-w-[64rem]">
      {view.outages.map((outage) => (
        <Record
          key={outage.id}
          href={`${origin}/outages/${outage.id}`}
          name={outage.name}
          description={
            <>
              {outage.tier === "confirmed" ? "Confirmed" : "Signal, never confirmed"}.{" "}
              {plural(outage.minutes, "minute")} in this period. {plural(outage.people, "person", "people")}{" "}
              reported it, at most {formatNumber(outage.peakPeople)} in 15 minutes.{" "}
              {outage.first ? firstWords[outage.first] : ""}
              {outage.merged.length > 0
                ? ` ${plural(outage.merged.length, "other outage")}  merged into it.`
                : ""}
            </>
          }
        >
          <RecordTime term="Estimated onset" at={outage.onset} none="" />
          <RecordTime term="Our alarm" at={outage.alarm} none="" />
          <RecordTime term="End" at={outage.ended} none="not before this receipt" />
          {outage.lagMinutes ? (
            <>
              <Lag term="Post on status page" minutes={outage.lagMinutes.posted} />
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
      <dd className="text-official">{formatMinutesLag(minutes)}</dd>
    </div>
  );
}

/** Official incidents, oldest first, with separate times. */
export function IncidentRecords({ view, origin }: { view: ReceiptView; origin: string }) {
  if (view.incidents.length === 0)
    return (
      <p className="text-soft">
        {isFuture(view)
          ? futureText
          : view.places[0]?.official === null
            ? "No data: we did not read the status page then."
            : "No official incidents in this period."}
      </p>
    );
  return (
    <ol className="max-w-[64rem]">
      {view.incidents.map((incident) => (
        <Record
          key={incident.id}
          href={`${origin}/incidents/${encodeURIComponent(incident.id)}`}
          name={incident.name}
          description={
            <>
              {incidentText(incident)}{" "}
              {incident.link ? (
                <a href={incident.link} className="worded print-address">
                  View on status page
                </a>
              ) : null}
            </>
          }
        >
          <RecordTime term="Official start time" at={incident.claimed} none="none" />
          <RecordTime term="Posted" at={incident.posted} none="" />
          <RecordTime term="First seen by us" at={incident.firstSeen} none="before we started" />
          <RecordTime term="Component red" at={incident.componentRed} none="none" />
          <RecordTime
            term="Resolved"
            at={incident.resolved}
            none={incident.vanished ? "never: it vanished from the status page" : "not before this receipt"}
          />
          {incident.vanished ? <RecordTime term="Vanished" at={incident.vanished} none="" /> : null}
        </Record>
      ))}
    </ol>
  );
}

function incidentText({ impact, minutes, places, many, outages }: IncidentShown): string {
  const where =
    places.length > 0 ? places.join(", ") : many ? "several models, not named" : "no surface or model named";
  const about = outages.length > 0 ? ` Matches ${plural(outages.length, "outage")} above.` : "";
  const named = formatImpact(impact);
  return `${named ? `Impact: ${named}` : "No impact given"}. ${where}. ${plural(minutes, "minute")} in this period.${about}`;
}

/** One outage or incident: its name as a link (with its URL on paper), a description, and its times. */
export function Record(props: { href: string; name: string; description: ReactNode; children: ReactNode }) {
  const { href, name, description, children } = props;
  return (
    <li className="break-inside-avoid border-t border-line py-3 first:border-t-0">
      <p className="font-medium [overflow-wrap:anywhere]">
        <a href={href} className="worded print-address">
          {name}
        </a>
      </p>
      <p className="text-sm text-soft">{description}</p>
      <dl className="mt-1.5 grid gap-x-6 gap-y-1 text-label sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
        {children}
      </dl>
    </li>
  );
}

/** A time of a record, or the reason why there is none. */
export function RecordTime({ term, at, none }: { term: string; at: Moment | null; none: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-soft">{term}</dt>
      <dd>{at ? <At at={at} /> : <span className="text-soft">{none}</span>}</dd>
    </div>
  );
}
