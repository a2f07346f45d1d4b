import {
  ComputedAge,
  ComputedTime,
  ConnectionNotice,
  OfficialReadAge,
  WhileFresh,
} from "@/components/live/freshness";
import { Age, Time } from "@/components/ui/time/time";
import type { Snapshot, VerdictState } from "@/lib/snapshot/snapshot";
import { Emphasis, namesIn } from "./emphasis";

const headlineClass = "mt-3 -ml-[0.03em] text-verdict font-[640] text-balance";
const leadClass = "mt-4 max-w-[38ch] text-lead font-[380] text-pretty [&_strong]:font-[620] sm:mt-5";

/** The verdict: its headline, then where, how many people compared with normal, and what they see. */
export function Verdict({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { verdict, computedAt, clockSpeed } = snapshot;
  const fresh = { computedAt, now, clockSpeed };
  const stale = staleSince(snapshot);
  return (
    <div>
      <VerdictMeta snapshot={snapshot} now={now} />
      <div aria-live="polite" aria-atomic="true">
        <WhileFresh {...fresh} otherwise={<h1 className={headlineClass}>Our data is out of date.</h1>}>
          <h1 className={headlineClass}>{verdict.headline}</h1>
        </WhileFresh>
      </div>
      <WhileFresh {...fresh} otherwise={<SilentLead computedAt={computedAt} now={now} />}>
        {stale ? (
          <StaleLead since={stale} now={now} />
        ) : (
          <p className={leadClass}>
            <Emphasis text={verdict.detail} phrases={namesIn(snapshot)} />
          </p>
        )}
      </WhileFresh>
    </div>
  );
}

function StaleLead({ since, now }: { since: string; now: string }) {
  return (
    <p className={leadClass}>
      Our data stopped at <Time at={since} now={now} />. We show no verdict until we have new data.
    </p>
  );
}

function SilentLead({ computedAt, now }: { computedAt: string; now: string }) {
  return (
    <p className={leadClass}>
      Our server has not answered since <ComputedTime computedAt={computedAt} now={now} />. We show no verdict
      until it does.
    </p>
  );
}

/** The mark of each state: round if it comes from users, square if only from the status page, hollow if less certain. */
const marks: Record<VerdictState, string> = {
  unknown: "rounded-full border-[1.5px] border-dashed border-soft",
  quiet: "rounded-full border-[1.5px] border-soft",
  signal: "rounded-full border-2 border-heat-4",
  outage: "rounded-full bg-heat-4",
  "official-only": "bg-official",
};

/** When we computed the verdict and read the status page, and whether live updates work. */
function VerdictMeta({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { verdict, computedAt, clockSpeed, official } = snapshot;
  const stale = staleSince(snapshot);
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 font-mono note">
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
            last report data <Age at={stale} now={now} />
          </>
        ) : (
          <>
            updated <ComputedAge computedAt={computedAt} now={now} />
          </>
        )}
      </span>
      <span className="max-sm:hidden">
        {official.readAt ? (
          <>
            status page checked <OfficialReadAge readAt={official.readAt} now={now} />
          </>
        ) : (
          "status page not checked yet"
        )}
      </span>
      <ConnectionNotice />
    </p>
  );
}

const Mark = ({ state }: { state: VerdictState }) => (
  <span aria-hidden="true" className={`size-2 ${marks[state]}`} />
);

/** When we last read our own counts (ISO 8601) if they are stale; otherwise null. */
export const staleSince = ({ verdict }: Snapshot): string | null =>
  verdict.state === "unknown" ? verdict.since : null;
