import { OfficialWord } from "@/components/pages/status/official-word";
import { staleSince } from "@/components/pages/status/stale-since";
import { Time } from "@/components/ui/time/time";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Explanation } from "@/lib/views/pages/read-explanation";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";
import { othersInWords } from "./others-words";
import type { Reading } from "./reading";

const cellClass = "m-0 px-4 py-3.5 max-sm:[&+dl]:border-t sm:[&+dl]:border-l border-line";

/** Whether others see it now and since when, beside the official page's word; never an all-clear from stale counts. */
export function Others({ explanation, reading }: { explanation: Explanation; reading: Reading }) {
  const { snapshot, place, now } = explanation;
  const stale = staleSince(snapshot);
  const isLoud = stale === null && (place.users === "outage" || place.users === "elevated");
  return (
    <section aria-labelledby="others-title" className="mt-7">
      <h3 id="others-title" className="mb-2 font-[640]">
        Do others see it now?
      </h3>
      <div className="grid max-w-[44rem] overflow-hidden rounded-md border border-line bg-card sm:grid-cols-2">
        <dl className={cellClass}>
          <dt className="text-label text-soft">Users say, of {place.name}</dt>
          <dd className={`m-0 font-semibold ${isLoud ? "text-heat-5" : ""}`}>
            {stale === null ? othersInWords(explanation, reading) : "We cannot tell."}
          </dd>
          <dd className="m-0 text-label text-soft">
            {stale === null ? (
              <Counts explanation={explanation} symptom={reading.symptom} />
            ) : (
              <>
                Our own counts stopped at <Time at={stale} now={now} />.
              </>
            )}
          </dd>
        </dl>
        <dl className={cellClass}>
          <dt className="text-label text-soft">Official page says</dt>
          <OfficialWord official={snapshot.official} now={now} />
        </dl>
      </div>
    </section>
  );
}

function Counts({ explanation, symptom }: { explanation: Explanation; symptom: string | null }) {
  const { place, seen, now } = explanation;
  const [outage] = place.outages;
  const window = seen?.window === "30m" ? "30 minutes" : "24 hours";
  return (
    <>
      {peopleInWords(place.people)} reported problems in 30 minutes, {usualInWords(place.expected)}.
      {seen && symptom ? ` ${peopleInWords(seen.people)} with ${symptomOf(symptom).name} in ${window}.` : ""}
      {outage ? (
        <>
          {" "}
          <a href={`/outages/${outage.id}`} className="worded">
            Outage since <Time at={outage.onset} now={now} />
          </a>
          .
        </>
      ) : null}
    </>
  );
}
