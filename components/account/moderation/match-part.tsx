import { Time } from "@/components/ui/time/time";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { ActFold } from "./act-fold";
import type { MatchShown } from "./shown";

/** The incidents near an outage: which are about it, by whose word, and the form that says otherwise. */
export function MatchPart(props: {
  outage: OutageResponse;
  incidents: readonly MatchShown[];
  token: string;
  now: string;
}) {
  const { outage, incidents, token, now } = props;
  if (incidents.length === 0) return <p className="text-soft">The official page posted nothing near it.</p>;
  return (
    <ul className="max-w-[44rem]">
      {incidents.map((incident) => (
        <li key={incident.id} className="border-b border-line py-2.5">
          <p>
            <a
              href={`/incidents/${encodeURIComponent(incident.id)}`}
              className="font-medium text-official worded [overflow-wrap:anywhere]"
            >
              {incident.name}
            </a>{" "}
            <span className="text-soft">
              posted <Time at={incident.posted} now={now} />
            </span>
          </p>
          <p className="text-label text-pretty text-soft [overflow-wrap:anywhere]">
            {incident.matched ? "about it" : "not about it"},{" "}
            {incident.correction ? (
              <>
                by hand since <Time at={incident.correction.at} now={now} />: {incident.correction.why}
              </>
            ) : (
              "by place and time"
            )}
          </p>
          <ActFold
            id={incident.id}
            action="/account/moderation/outages/match"
            token={token}
            summary="Correct it …"
            button="Correct it"
            note="It is shown wherever they stand beside each other, or no longer do."
          >
            <input type="hidden" name="outage" value={outage.id} />
            <input type="hidden" name="incident" value={incident.id} />
            <fieldset className="flex flex-wrap gap-x-6">
              <legend className="sr-only">What is right</legend>
              {wordsFor(incident).map(([word, words]) => (
                <label key={word} className="inline-flex min-h-11 items-center gap-2.5 sm:min-h-9">
                  <input type="radio" name="word" value={word} required className="size-4" />
                  {words}
                </label>
              ))}
            </fieldset>
          </ActFold>
        </li>
      ))}
    </ul>
  );
}

/** What can be said of it that does not hold already. */
const wordsFor = ({ matched, correction }: MatchShown): [word: string, words: string][] => [
  matched ? ["apart", "it is not about this outage"] : ["together", "it is about this outage"],
  ...(correction ? [["by-rule", "as place and time say"] as [string, string]] : []),
];
