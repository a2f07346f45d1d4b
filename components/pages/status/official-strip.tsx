import type { ReactNode } from "react";
import { ComputedTime } from "@/components/live/computed-age";
import { WhileFresh } from "@/components/live/while-fresh";
import { Time } from "@/components/ui/time/time";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { GapCell } from "./gap-cell";
import { OfficialWord } from "./official-word";
import { staleSince } from "./stale-since";
import { UsersWord } from "./users-word";

const cellClass = "min-w-0 px-4 py-3 sm:py-3.5";

/** Two words side by side, what users say and what the official page says, and the gap between them. */
export function OfficialStrip(props: { snapshot: Snapshot; posts: readonly OutagePost[]; now: string }) {
  const { snapshot, posts, now } = props;
  const { computedAt, clockSpeed } = snapshot;
  const stale = staleSince(snapshot);
  if (stale) {
    return (
      <Unknown>
        nothing read since <Time at={stale} now={now} />
      </Unknown>
    );
  }
  return (
    <WhileFresh
      computedAt={computedAt}
      now={now}
      clockSpeed={clockSpeed}
      otherwise={
        <Unknown>
          nothing heard since <ComputedTime computedAt={computedAt} now={now} />
        </Unknown>
      }
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
        <GapCell snapshot={snapshot} posts={posts} now={now} />
      </dl>
    </WhileFresh>
  );
}

/** What stands there when nothing fresh is known of either side; `children` say since when. */
function Unknown({ children }: { children: ReactNode }) {
  return (
    <dl className="strip">
      {["Users say", "Official page says"].map((side) => (
        <div key={side} className={cellClass}>
          <dt className="text-label text-soft">{side}</dt>
          <dd className="font-semibold">we cannot tell</dd>
          <dd className="text-label text-soft">{children}</dd>
        </div>
      ))}
    </dl>
  );
}
