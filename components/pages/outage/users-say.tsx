import { WhileFresh } from "@/components/live/while-fresh";
import { staleSince } from "@/components/pages/status/stale-since";
import { Time } from "@/components/ui/time/time";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

const phaseWords = {
  active: "failing for people now",
  subsiding: "fewer report it, not over yet",
  ended: "over",
} as const;

/** How it stands by users' reports: of an outage that is open we can tell only while our own counts are fresh. */
export function UsersSay({ page }: { page: OutagePage }) {
  const { outage, now } = page;
  return (
    <>
      <State page={page} />
      <p className="text-label text-soft">
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
  const unknown = <p className="font-semibold">we cannot tell now</p>;
  if (snapshot === null || staleSince(snapshot) !== null) return unknown;
  const { computedAt, clockSpeed } = snapshot;
  return (
    <WhileFresh {...{ computedAt, now, clockSpeed }} otherwise={unknown}>
      <p className="font-semibold text-heat-5">{phaseWords[outage.phase]}</p>
    </WhileFresh>
  );
}
