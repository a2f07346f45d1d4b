import { Time } from "@/components/ui/time/time";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

/** Which incidents a moderator matched with an outage or parted from it by hand, and why. */
export function CorrectedMatches({ page: { outage, now } }: { page: Pick<OutagePage, "outage" | "now"> }) {
  if (outage.corrections.length === 0) return null;
  return (
    <ul className="mt-3 max-w-[44rem] space-y-1.5 text-label text-pretty text-soft">
      {outage.corrections.map(({ incident, together, at, why }) => {
        const name = outage.incidents.find(({ id }) => id === incident)?.name;
        return (
          <li key={incident}>
            <a
              href={`/incidents/${encodeURIComponent(incident)}`}
              className="worded [overflow-wrap:anywhere]"
            >
              {name ? `“${name}”` : `Incident ${incident}`}
            </a>{" "}
            {together ? "is matched by hand" : "is not about it, by hand"}: a moderator said so on{" "}
            <Time at={at} now={now} />, <q className="[overflow-wrap:anywhere]">{why}</q>
          </li>
        );
      })}
    </ul>
  );
}
