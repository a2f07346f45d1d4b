import { OfficialReadAge } from "@/components/live/computed-age";
import { Time } from "@/components/ui/time/time";
import type { OfficialWord as Word } from "@/lib/snapshot/snapshot";

/** What the official page says, in its own words; that it could not be read is neither good nor bad. */
export function OfficialWord({ official, now }: { official: Word; now: string }) {
  const [incident, ...others] = official.incidents;
  if (!official.fresh) return <Unread official={official} now={now} />;
  if (incident) {
    return (
      <>
        <dd className="font-semibold text-official">
          <span aria-hidden="true" className="hatched mr-1.5 inline-block h-2.5 w-4 border border-official" />
          {incident.name}
          {others.length > 0 ? ` and ${others.length} more` : ""}
        </dd>
        <dd className="text-label text-soft">
          {incident.status} · posted <Time at={incident.posted} now={now} />
        </dd>
      </>
    );
  }
  return (
    <>
      <dd className="font-semibold text-official">{wordOf(official)}</dd>
      <dd className="text-label text-soft">
        {official.readAt ? (
          <>
            read <OfficialReadAge readAt={official.readAt} now={now} />
          </>
        ) : null}
      </dd>
    </>
  );
}

/** The page's own words where they agree with all that it shows; else what it shows beside them. */
function wordOf({ state, description }: Word): string {
  if (state === "operational") return description ?? "no incident";
  return state === "unknown" ? "something that we do not understand" : (stateWords[state] ?? state);
}

const stateWords: Partial<Record<Word["state"], string>> = {
  degraded: "a component is degraded",
  partial_outage: "a component has a partial outage",
  major_outage: "a component has a major outage",
  maintenance: "maintenance",
};

function Unread({ official, now }: { official: Word; now: string }) {
  return (
    <>
      <dd className="font-semibold text-ink">
        {official.readAt ? (
          <>
            we could not read it since <Time at={official.readAt} now={now} />
          </>
        ) : (
          "we have not read it yet"
        )}
      </dd>
      <dd className="text-label text-soft">
        {official.trouble ? `${troubleInWords(official.trouble)}. ` : ""}That says nothing about Claude.
      </dd>
    </>
  );
}

/** "summary.json: could not be reached" as part of a sentence. */
const troubleInWords = (trouble: string): string => trouble.replace(/^(\S+\.json): /, "Its $1 ");
