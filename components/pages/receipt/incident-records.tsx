import type { IncidentShown, ReceiptView } from "@/lib/views/receipts/view";
import { impactInWords } from "@/lib/words/impact-words";
import { countOf, isToCome, toComeWords } from "./minutes-words";
import { Record, RecordTime } from "./record";

/** What the official page posted, oldest first, with its times kept apart. */
export function IncidentRecords({ view, origin }: { view: ReceiptView; origin: string }) {
  if (view.incidents.length === 0)
    return (
      <p className="text-soft">
        {isToCome(view)
          ? toComeWords
          : view.places[0]?.official === null
            ? "Not known: the official page was not read here then."
            : "The official page posted none that we know of."}
      </p>
    );
  return (
    <ol className="max-w-[64rem]">
      {view.incidents.map((incident) => (
        <Record
          key={incident.id}
          href={`${origin}/incidents/${encodeURIComponent(incident.id)}`}
          name={incident.name}
          what={
            <>
              {whatOf(incident)}{" "}
              {incident.link ? (
                <a href={incident.link} className="worded print-address">
                  On the official page
                </a>
              ) : null}
            </>
          }
        >
          <RecordTime term="Claimed start" at={incident.claimed} none="none claimed" />
          <RecordTime term="Posted" at={incident.posted} none="" />
          <RecordTime term="First seen by us" at={incident.firstSeen} none="it was there before we read" />
          <RecordTime term="Component red" at={incident.componentRed} none="none turned" />
          <RecordTime
            term="Resolved"
            at={incident.resolved}
            none={incident.vanished ? "never: it was gone from the page" : "not when this was made"}
          />
          {incident.vanished ? <RecordTime term="Gone from the page" at={incident.vanished} none="" /> : null}
        </Record>
      ))}
    </ol>
  );
}

function whatOf({ impact, minutes, places, many, outages }: IncidentShown): string {
  const where = places.length > 0 ? places.join(", ") : many ? "many models, unnamed" : "no place named";
  const about = outages.length > 0 ? ` Told with ${countOf(outages.length, "outage")} above.` : "";
  const named = impactInWords(impact);
  return `${named ? `Impact: ${named}` : "No impact given"}. ${where}. ${countOf(minutes, "minute")} of this time.${about}`;
}
