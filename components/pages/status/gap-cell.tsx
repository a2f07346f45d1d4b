import { Stopwatch, Time } from "@/components/ui/time/time";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { formatSpan } from "@/lib/words/time";

const cellClass = "flex items-baseline justify-between gap-x-4 px-4 py-3 sm:block sm:py-3.5";

/** The gap: a stopwatch while it is open, afterwards who was first with both times. */
export function GapCell(props: { snapshot: Snapshot; posts: readonly OutagePost[]; now: string }) {
  const { snapshot, posts, now } = props;
  const { gap, official } = snapshot;
  if (gap.open && gap.since) {
    return (
      <div className={`${cellClass} bg-heat-5 text-paper`}>
        <dt className="text-label">
          <OpenGap snapshot={snapshot} since={gap.since} now={now} />
        </dt>
        <dd className="font-mono text-xl font-semibold tabular-nums sm:mt-0.5">
          <Stopwatch since={gap.since} now={now} />
        </dd>
      </div>
    );
  }
  const { outage, posted } = confirmedPost(posts) ?? {};
  if (!outage || !posted || !official.fresh) return null;
  const lagMs = Date.parse(posted) - Date.parse(outage.alarm);
  return (
    <div className={cellClass}>
      <dt className="note">{lagMs >= 0 ? "Acknowledged after" : "Status page first by"}</dt>
      <dd className="text-right sm:mt-0.5 sm:text-left">
        <span className="font-mono text-base font-semibold tabular-nums">{formatSpan(Math.abs(lagMs))}</span>
        <span className="block note">
          alarm <Time at={outage.alarm} now={now} />, post <Time at={posted} now={now} />
        </span>
      </dd>
    </div>
  );
}

/**
 * What the stopwatch counts: time since our alarm without a post, or time since the page closed its incident although
 * users still report problems. If several outages are open, it names the one it counts.
 */
function OpenGap({ snapshot, since, now }: { snapshot: Snapshot; since: string; now: string }) {
  const { closed, outage } = snapshot.gap;
  const open = snapshot.outages.filter(({ tier, phase }) => tier === "confirmed" && phase !== "ended");
  const name = open.length > 1 ? open.find(({ id }) => id === outage)?.name : undefined;
  const where = name ? <strong className="font-semibold">{name}: </strong> : null;
  if (closed === null) return where ? <>{where}unacknowledged for</> : "Unacknowledged for";
  const closing =
    closed === "resolved"
      ? ["marked resolved at", "Marked resolved at"]
      : ["removed from the status page at", "Removed from the status page at"];
  return (
    <>
      {where}
      {closing[where ? 0 : 1]} <Time at={since} now={now} />, users still affected for
    </>
  );
}

/** The open, confirmed outage with the most people, and its official post. */
const confirmedPost = (posts: readonly OutagePost[]): OutagePost | undefined =>
  posts
    .filter(({ outage }) => outage.tier === "confirmed" && outage.phase !== "ended")
    .toSorted((one, other) => other.outage.people - one.outage.people)[0];
