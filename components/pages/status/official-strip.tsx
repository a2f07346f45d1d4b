import type { ReactNode } from "react";
import { ComputedTime, OfficialReadAge, WhileFresh } from "@/components/live/freshness";
import { Time } from "@/components/ui/time/time";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { OfficialWord, Snapshot } from "@/lib/snapshot/snapshot";
import { headlines, inlineHeadline } from "@/lib/words/headlines";
import { formatPeople } from "@/lib/words/people";
import { GapCell } from "./gap-cell";
import { staleSince } from "./verdict";

const cellClass = "min-w-0 px-4 py-3 sm:py-3.5";

/** What users and the status page say, side by side, and the gap between them. */
export function OfficialStrip(props: { snapshot: Snapshot; posts: readonly OutagePost[]; now: string }) {
  const { snapshot, posts, now } = props;
  const { computedAt, clockSpeed } = snapshot;
  const stale = staleSince(snapshot);
  if (stale) {
    return (
      <Unknown>
        no new data since <Time at={stale} now={now} />
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
          no answer since <ComputedTime computedAt={computedAt} now={now} />
        </Unknown>
      }
    >
      <dl className="strip">
        <div className={cellClass}>
          <dt className="note">Users say</dt>
          <UsersStatus snapshot={snapshot} now={now} />
        </div>
        <div className={cellClass}>
          <dt className="note">Status page says</dt>
          <OfficialStatus official={snapshot.official} now={now} />
        </div>
        <GapCell snapshot={snapshot} posts={posts} now={now} />
      </dl>
    </WhileFresh>
  );
}

/** The strip without fresh data. `children` say since when. */
function Unknown({ children }: { children: ReactNode }) {
  return (
    <dl className="strip">
      {["Users say", "Status page says"].map((side) => (
        <div key={side} className={cellClass}>
          <dt className="note">{side}</dt>
          <dd className="font-semibold">unknown</dd>
          <dd className="note">{children}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What users say in a few words, and how certain it is. */
function UsersStatus({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { word, certainty, isUrgent } = describeUsers(snapshot, now);
  return (
    <>
      <dd className={`font-semibold ${isUrgent ? "text-heat-5" : "text-ink"}`}>{word}</dd>
      <dd className="note">{certainty}</dd>
    </>
  );
}

function describeUsers(
  snapshot: Snapshot,
  now: string,
): { word: ReactNode; certainty: string; isUrgent: boolean } {
  const { verdict, outages, people, intakeTrouble } = snapshot;
  const since = verdict.since ? (
    <>
      {" "}
      since <Time at={verdict.since} now={now} />
    </>
  ) : null;
  switch (verdict.state) {
    case "outage": {
      const easing = outages.some((outage) => outage.tier === "confirmed" && outage.phase === "subsiding");
      const active = outages.some((outage) => outage.tier === "confirmed" && outage.phase === "active");
      const verb = easing && !active ? "failing for fewer people, " : "failing";
      return {
        word: (
          <>
            {verb}
            {since}
          </>
        ),
        certainty: "confirmed",
        isUrgent: true,
      };
    }
    case "signal":
      return { word: <>more reports than normal{since}</>, certainty: "not confirmed yet", isUrgent: true };
    case "quiet":
      return { word: "normal", certainty: "reports are at their normal level", isUrgent: false };
    case "official-only":
      return {
        word: intakeTrouble ? "unknown here" : "normal here",
        certainty: `${formatPeople(people)} in the last 30 minutes`,
        isUrgent: false,
      };
    case "unknown":
      return {
        word: verdict.headline === headlines.tooFew ? inlineHeadline(headlines.tooFew) : "unknown",
        certainty: `${formatPeople(people)} in the last 30 minutes`,
        isUrgent: false,
      };
  }
}

/** What the status page says, in its own words. If we could not read it, that is neither good nor bad. */
export function OfficialStatus({ official, now }: { official: OfficialWord; now: string }) {
  const [incident, ...others] = official.incidents;
  if (!official.fresh) return <Unreadable official={official} now={now} />;
  if (incident) {
    return (
      <>
        <dd className="font-semibold text-official">
          <span aria-hidden="true" className="hatched mr-1.5 inline-block h-2.5 w-4 border border-official" />
          {incident.name}
          {others.length > 0 ? ` and ${others.length} more` : ""}
        </dd>
        <dd className="note">
          {incident.status} · posted <Time at={incident.posted} now={now} />
        </dd>
      </>
    );
  }
  return (
    <>
      <dd className="font-semibold text-official">{describeOfficial(official)}</dd>
      <dd className="note">
        {official.readAt ? (
          <>
            checked <OfficialReadAge readAt={official.readAt} now={now} />
          </>
        ) : null}
      </dd>
    </>
  );
}

/** The page's own summary if it matches its components; otherwise the state of the components. */
function describeOfficial({ state, description }: OfficialWord): string {
  if (state === "operational") return description ?? "no incidents";
  return state === "unknown" ? "a status that we don’t recognize" : (stateWords[state] ?? state);
}

const stateWords: Partial<Record<OfficialWord["state"], string>> = {
  degraded: "a component is degraded",
  partial_outage: "a component has a partial outage",
  major_outage: "a component has a major outage",
  maintenance: "maintenance",
};

function Unreadable({ official, now }: { official: OfficialWord; now: string }) {
  return (
    <>
      <dd className="font-semibold text-ink">
        {official.readAt ? (
          <>
            we haven’t been able to read it since <Time at={official.readAt} now={now} />
          </>
        ) : (
          "not checked yet"
        )}
      </dd>
      <dd className="note">
        {official.trouble ? `${formatFailure(official.trouble)}. ` : ""}This says nothing about Claude itself.
      </dd>
    </>
  );
}

/** "summary.json: could not be reached" as part of a sentence. */
const formatFailure = (failure: string): string => failure.replace(/^(\S+\.json): /, "Its $1 ");
