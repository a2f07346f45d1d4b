import Link from "next/link";
import { Time } from "@/components/ui/time/time";
import { minuteMs } from "@/lib/platform/time/units";
import type { IncidentPage } from "@/lib/views/record/read-incident-page";
import { spanInWords } from "@/lib/words/moments";
import { peopleInWords } from "@/lib/words/people-words";

/** Outages of ours that an incident is about, each with its lags by the official times. */
export function OutagesBeside({ outages, now }: Pick<IncidentPage, "outages" | "now">) {
  if (outages.length === 0)
    return <p className="text-soft">None: too few people reported it, or none while it stood there.</p>;
  return (
    <ul>
      {outages.map(({ outage, lags, byHand }) => (
        <li key={outage.id} className="border-b border-line py-2.5 last:border-b-0">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link prefetch={false} href={`/outages/${outage.id}`} className="font-medium worded">
              {outage.name}
            </Link>
            <span className="text-label text-soft">
              {outage.tier === "signal" ? "a signal only · " : ""}
              {peopleInWords(outage.people)} · alarm{" "}
              <Time at={outage.alarm} now={now} className="font-mono" />
            </span>
          </p>
          <dl className="mt-0.5 flex flex-wrap gap-x-5 text-label">
            <Lag term="posted" minutes={lags.posted} />
            <Lag term="first seen" minutes={lags.firstSeen} />
            <Lag term="component red" minutes={lags.componentRed} />
          </dl>
          {byHand ? (
            <p className="mt-0.5 text-label text-pretty text-soft [overflow-wrap:anywhere]">
              matched by hand by a moderator: {byHand}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Lag({ term, minutes }: { term: string; minutes: number | null }) {
  if (minutes === null) return null;
  const span = spanInWords(Math.abs(minutes) * minuteMs);
  return (
    <div className="flex gap-x-1.5">
      <dt className="text-soft">{term}</dt>
      <dd className="m-0 text-official">
        {span} {minutes < 0 ? "before our alarm" : "after our alarm"}
      </dd>
    </div>
  );
}
