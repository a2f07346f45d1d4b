import { ComputedTime } from "@/components/live/computed-age";
import { WhileFresh } from "@/components/live/while-fresh";
import { Time } from "@/components/ui/time/time";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { Emphasis } from "./emphasis";
import { namedIn } from "./named-in";
import { staleSince } from "./stale-since";
import { VerdictMeta } from "./verdict-meta";

const headlineClass = "mt-3 -ml-[0.03em] text-verdict font-[640] text-balance";
const leadClass = "mt-4 max-w-[38ch] text-lead font-[380] text-pretty [&_strong]:font-[620] sm:mt-5";

/** The largest words on the page: the answer, then where, how many against usual, and what they see. */
export function Verdict({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { verdict, computedAt, clockSpeed } = snapshot;
  const fresh = { computedAt, now, clockSpeed };
  const stale = staleSince(snapshot);
  return (
    <div>
      <VerdictMeta snapshot={snapshot} now={now} />
      <div aria-live="polite" aria-atomic="true">
        <WhileFresh {...fresh} otherwise={<h1 className={headlineClass}>We cannot tell.</h1>}>
          <h1 className={headlineClass}>{verdict.headline}</h1>
        </WhileFresh>
      </div>
      <WhileFresh {...fresh} otherwise={<SilentLead computedAt={computedAt} now={now} />}>
        {stale ? (
          <StaleLead since={stale} now={now} />
        ) : (
          <p className={leadClass}>
            <Emphasis text={verdict.detail} phrases={namedIn(snapshot)} />
          </p>
        )}
      </WhileFresh>
    </div>
  );
}

const until = "nothing here says that all is well, or that it is not.";

function StaleLead({ since, now }: { since: string; now: string }) {
  return (
    <p className={leadClass}>
      Our own counts stopped at <Time at={since} now={now} />. Until they are read again, {until}
    </p>
  );
}

function SilentLead({ computedAt, now }: { computedAt: string; now: string }) {
  return (
    <p className={leadClass}>
      Nothing was heard from our server since <ComputedTime computedAt={computedAt} now={now} />. Until it
      answers, {until}
    </p>
  );
}
