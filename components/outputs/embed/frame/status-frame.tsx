import { pageOf, reportPath } from "@/components/outputs/embed/embed-badge";
import { placeWords } from "@/components/outputs/embed/place-words";
import type { PlaceNow } from "@/lib/snapshot/place-now";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";
import { FrameFoot } from "./frame-foot";
import { FrameMoment } from "./frame-moment";

interface Props {
  place: PlaceNow;
  snapshot: Snapshot;
  /** When our own counts were last read, when they are stale; else null. ISO 8601. */
  staleSince: string | null;
}

/** What users and the official page say of a place, side by side, with how old both are. */
export function StatusFrame({ place, snapshot, staleSince }: Props) {
  const { computedAt, demo } = snapshot;
  const { readAt } = snapshot.official;
  const words = placeWords(place, staleSince !== null);
  const [outage] = place.outages;
  const [incident] = place.incidents;
  const moment = (at: string) => <FrameMoment at={at} now={computedAt} />;
  return (
    <section aria-label={`Status of ${place.name}`} data-refresh={computedAt}>
      <h1>
        <a href={pageOf(place)} target="_blank" rel="noopener">
          {place.name}
        </a>
        {demo ? <span className="soft"> · demonstration</span> : null}
      </h1>
      <p className="lost" role="status" hidden>
        We cannot tell: nothing was heard from Not Just You since {moment(computedAt)}.
      </p>
      <dl>
        <div>
          <dt>Users say</dt>
          <dd className={`word ${words.tone}`}>
            {words.users}
            {outage && !staleSince ? <> since {moment(outage.onset)}</> : null}
          </dd>
          <dd className="soft">
            {staleSince ? (
              <>nothing read since {moment(staleSince)}</>
            ) : (
              `${peopleInWords(place.people)} in 30 min, ${usualInWords(place.expected)}`
            )}
          </dd>
        </div>
        <div>
          <dt>Official page says</dt>
          <dd className={`word ${words.officialKnown ? "official" : "unknown"}`}>
            {incident?.name ?? words.official}
          </dd>
          <dd className="soft">
            {incident ? <>posted {moment(incident.posted)} · </> : null}
            {readAt ? <>read {moment(readAt)}</> : "not read yet"}
          </dd>
        </div>
      </dl>
      {words.disagreement ? <p className="disagree">{words.disagreement}</p> : null}
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
