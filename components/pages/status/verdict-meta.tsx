import { ComputedAge, ComputedTime, OfficialReadAge } from "@/components/live/computed-age";
import { ConnectionNotice } from "@/components/live/connection-notice";
import { WhileFresh } from "@/components/live/while-fresh";
import { Age } from "@/components/ui/time/age";
import type { Snapshot, VerdictState } from "@/lib/snapshot/snapshot";
import { staleSince } from "./stale-since";

/** A round mark for what the crowd says, a square one for what only the official page says; hollow says less. */
const marks: Record<VerdictState, string> = {
  unknown: "rounded-full border-[1.5px] border-dashed border-soft",
  quiet: "rounded-full border-[1.5px] border-soft",
  signal: "rounded-full border-2 border-heat-4",
  outage: "rounded-full bg-heat-4",
  "official-only": "bg-official",
};

/** When the verdict was computed, how old the official word is, and whether the page still hears of changes. */
export function VerdictMeta({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { verdict, computedAt, clockSpeed, official } = snapshot;
  const stale = staleSince(snapshot);
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 font-mono text-label text-soft">
      <span className="inline-flex items-center gap-2.5">
        <WhileFresh {...{ computedAt, now, clockSpeed }} otherwise={<Mark state="unknown" />}>
          <Mark state={verdict.state} />
        </WhileFresh>
        <span>
          Claude, <ComputedTime computedAt={computedAt} now={now} />
        </span>
      </span>
      <span>
        {stale ? (
          <>
            counts read <Age at={stale} now={now} />
          </>
        ) : (
          <>
            computed <ComputedAge computedAt={computedAt} now={now} />
          </>
        )}
      </span>
      <span className="max-sm:hidden">
        {official.readAt ? (
          <>
            official page read <OfficialReadAge readAt={official.readAt} now={now} />
          </>
        ) : (
          "official page not read yet"
        )}
      </span>
      <ConnectionNotice />
    </p>
  );
}

const Mark = ({ state }: { state: VerdictState }) => (
  <span aria-hidden="true" className={`size-2 ${marks[state]}`} />
);
