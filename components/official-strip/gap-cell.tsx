import { spanInWords } from "@/components/time/format";
import { Stopwatch } from "@/components/time/stopwatch";
import { Time } from "@/components/time/time";
import type { Snapshot } from "@/lib/status/snapshot";
import { acknowledgementOf } from "./acknowledgement";

const cellClass = "flex items-baseline justify-between gap-x-4 px-4 py-3 sm:block sm:py-3.5";

/** Between the two words: the gap, counting while it is open; afterwards who was first, with both times. */
export function GapCell({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { gap } = snapshot;
  if (gap.open && gap.since) {
    return (
      <div className={`${cellClass} bg-heat-5 text-paper`}>
        <dt className="text-label">Unacknowledged for</dt>
        <dd className="font-mono text-xl font-semibold tabular-nums sm:mt-0.5">
          <Stopwatch since={gap.since} now={now} />
        </dd>
      </div>
    );
  }
  const acknowledged = acknowledgementOf(snapshot);
  if (!acknowledged) return null;
  const { alarm, posted, lagMs } = acknowledged;
  return (
    <div className={cellClass}>
      <dt className="text-label text-soft">
        {lagMs >= 0 ? "Acknowledged after" : "Official page first, by"}
      </dt>
      <dd className="sm:mt-0.5">
        <span className="font-mono text-base font-semibold tabular-nums">{spanInWords(Math.abs(lagMs))}</span>
        <span className="block text-label text-soft">
          alarm <Time at={alarm} now={now} />, post <Time at={posted} now={now} />
        </span>
      </dd>
    </div>
  );
}
