import { OfficialStatus } from "@/components/pages/status/official-strip";
import { staleSince } from "@/components/pages/status/verdict";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Explanation } from "@/lib/views/pages/read-explanation";
import { headlineLabel, unknownHeadline } from "@/lib/words/headlines";
import { formatNormal, formatPeople } from "@/lib/words/people";
import type { Reading } from "./reading";

const cellClass = "m-0 px-4 py-3.5 max-sm:[&+dl]:border-t sm:[&+dl]:border-l border-line";

/** Whether others see it now and since when, next to the status page. Stale counts never give an all-clear. */
export function Others({ explanation, reading }: { explanation: Explanation; reading: Reading }) {
  const { snapshot, place, now } = explanation;
  const stale = staleSince(snapshot);
  const isLoud = stale === null && (place.users === "outage" || place.users === "elevated");
  return (
    <section aria-labelledby="others-title" className="mt-7">
      <h3 id="others-title" className="mb-2 font-[640]">
        Do others see it now?
      </h3>
      <div className="grid measure overflow-hidden rounded-md border border-line bg-card sm:grid-cols-2">
        <dl className={cellClass}>
          <dt className="note">Users on {place.name}</dt>
          <dd className={`m-0 font-semibold ${isLoud ? "text-heat-5" : ""}`}>
            {stale === null ? othersText(explanation, reading) : "Unknown"}
          </dd>
          <dd className="m-0 note">
            {stale === null ? (
              <Counts explanation={explanation} symptom={reading.symptom} />
            ) : (
              <>
                Our counts stopped at <Time at={stale} now={now} />.
              </>
            )}
          </dd>
        </dl>
        <dl className={cellClass}>
          <dt className="note">Status page says</dt>
          <OfficialStatus official={snapshot.official} now={now} />
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
      {formatPeople(place.people)} reported problems in the last 30 minutes, {formatNormal(place.expected)}.
      {seen && symptom
        ? ` ${formatPeople(seen.people)} with ${symptomOf(symptom).name} in the last ${window}.`
        : ""}
      {outage ? (
        <>
          {" "}
          <TextLink href={`/outages/${outage.id}`}>
            Outage since <Time at={outage.onset} now={now} />
          </TextLink>
          .
        </>
      ) : null}
    </>
  );
}

/** Whether others see this error now, for fresh counts. Other errors don’t count as a yes. */
export function othersText({ place, seen, snapshot }: Explanation, { refusal, symptom }: Reading): string {
  const isOther = refusal !== null || seen?.people === 0;
  switch (place.users) {
    case "outage":
      if (isOther) return "Others see different errors.";
      return symptom === null ? "Others have problems there." : "Yes: it’s not just you.";
    case "elevated":
      return isOther
        ? "More problems than normal, but different ones."
        : "More people than normal report problems.";
    case "quiet":
      return "No more than normal.";
    case "unknown":
      return headlineLabel(unknownHeadline(snapshot.intakeTrouble));
  }
}
