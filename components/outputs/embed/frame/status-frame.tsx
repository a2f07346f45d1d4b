import { pageOf, placeTexts, reportPath } from "@/components/outputs/embed/embed-badge";
import type { PlaceNow } from "@/lib/snapshot/place-now";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { formatExactUtc, formatMoment } from "@/lib/words/time";
import { FrameFoot } from "./message-frame";

interface Props {
  place: PlaceNow;
  snapshot: Snapshot;
  /** When we last read our counts if they are stale, else null. ISO 8601. */
  staleSince: string | null;
}

/** What users and the status page say about a surface or model, side by side, with the age of both. */
export function StatusFrame({ place, snapshot, staleSince }: Props) {
  const { computedAt, demo } = snapshot;
  const { readAt } = snapshot.official;
  const texts = placeTexts(place, staleSince !== null);
  const [outage] = place.outages;
  const [incident] = place.incidents;
  const moment = (at: string) => <FrameMoment at={at} now={computedAt} />;
  return (
    <section aria-label={`Status of ${place.name}`} data-refresh={computedAt}>
      <h1>
        <a href={pageOf(place)} target="_blank" rel="noopener">
          {place.name}
        </a>
        {demo ? <span className="soft"> · demo</span> : null}
      </h1>
      <p className="lost" role="status" hidden>
        Unknown: no update from Not Just You since {moment(computedAt)}.
      </p>
      <dl>
        <div>
          <dt>Users say</dt>
          <dd className={`word ${texts.tone}`}>
            {texts.users}
            {outage && !staleSince ? <> since {moment(outage.onset)}</> : null}
          </dd>
          <dd className="soft">
            {staleSince ? (
              <>no data since {moment(staleSince)}</>
            ) : (
              `${formatPeople(place.people)} in 30 min,  ${formatNormal(place.expected)}`
            )}
          </dd>
        </div>
        <div>
          <dt>Status page says</dt>
          <dd className={`word ${texts.officialKnown ? "official" : "unknown"}`}>
            {incident?.name ?? texts.official}
          </dd>
          <dd className="soft">
            {incident ? <>posted {moment(incident.posted)} · </> : null}
            {readAt ? <>checked {moment(readAt)}</> : "not checked yet"}
          </dd>
        </div>
      </dl>
      {texts.disagreement ? <p className="disagree">{texts.disagreement}</p> : null}
      <FrameFoot>
        computed {moment(computedAt)} ·{" "}
        <a href={reportPath(place)} target="_blank" rel="noopener">
          Report an error
        </a>{" "}
        ·{" "}
      </FrameFoot>
    </section>
  );
}

/** A time in UTC. The frame’s script converts it to the reader’s time zone. `at` and `now` are ISO 8601. */
export const FrameMoment = ({ at, now }: { at: string; now: string }) => (
  <time dateTime={at} title={formatExactUtc(at)}>
    {formatMoment(at, now, "UTC")}
  </time>
);
