import { WhileFresh } from "@/components/live/while-fresh";
import { Time } from "@/components/time/time";
import type { Snapshot } from "@/lib/status/snapshot";
import { GapCell } from "./gap-cell";
import { OfficialWord } from "./official-word";
import { UsersWord } from "./users-word";

const cellClass = "min-w-0 px-4 py-3 sm:py-3.5";

/** Two words side by side, what users say and what the official page says, and the gap between them. */
export function OfficialStrip({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { computedAt, clockSpeed } = snapshot;
  return (
    <WhileFresh
      computedAt={computedAt}
      now={now}
      clockSpeed={clockSpeed}
      otherwise={<StaleStrip computedAt={computedAt} now={now} />}
    >
      <dl className="strip">
        <div className={cellClass}>
          <dt className="text-label text-soft">Users say</dt>
          <UsersWord snapshot={snapshot} now={now} />
        </div>
        <div className={cellClass}>
          <dt className="text-label text-soft">Official page says</dt>
          <OfficialWord official={snapshot.official} now={now} />
        </div>
        <GapCell snapshot={snapshot} now={now} />
      </dl>
    </WhileFresh>
  );
}

/** What stands there when nothing fresh is known of either side. */
function StaleStrip({ computedAt, now }: { computedAt: string; now: string }) {
  const last = (
    <dd className="text-label text-soft">
      last known <Time at={computedAt} now={now} />
    </dd>
  );
  return (
    <dl className="strip">
      <div className={cellClass}>
        <dt className="text-label text-soft">Users say</dt>
        <dd className="font-semibold">we cannot tell</dd>
        {last}
      </div>
      <div className={cellClass}>
        <dt className="text-label text-soft">Official page says</dt>
        <dd className="font-semibold">we cannot tell</dd>
        {last}
      </div>
    </dl>
  );
}
