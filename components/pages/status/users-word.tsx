import type { ReactNode } from "react";
import { Time } from "@/components/ui/time/time";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { peopleInWords } from "@/lib/words/people-words";

/** What users say in a few words, and how sure that is. */
export function UsersWord({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { word, sure, loud } = wordOf(snapshot, now);
  return (
    <>
      <dd className={`font-semibold ${loud ? "text-heat-5" : "text-ink"}`}>{word}</dd>
      <dd className="text-label text-soft">{sure}</dd>
    </>
  );
}

function wordOf(snapshot: Snapshot, now: string): { word: ReactNode; sure: string; loud: boolean } {
  const { verdict, outages, people } = snapshot;
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
      const verb = easing && !active ? "failing less, " : "failing";
      return {
        word: (
          <>
            {verb}
            {since}
          </>
        ),
        sure: "confirmed",
        loud: true,
      };
    }
    case "signal":
      return { word: <>more reports than usual{since}</>, sure: "not yet confirmed", loud: true };
    case "quiet":
      return { word: "nothing unusual", sure: "enough reports to say so", loud: false };
    case "official-only":
      return { word: "nothing unusual here", sure: `${peopleInWords(people)} in 30 minutes`, loud: false };
    case "unknown":
      return { word: "we cannot tell", sure: "too few reports", loud: false };
  }
}
