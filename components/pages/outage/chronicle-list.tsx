import { OfficialMark } from "@/components/charts/hatch/marks";
import { Time } from "@/components/ui/time/time";
import type { ChronicleEntry } from "./chronicle";

/** Who said what, when: users' reports with a dot, the official page with its hatched square. */
export function ChronicleList({ entries, now }: { entries: readonly ChronicleEntry[]; now: string }) {
  return (
    <ol>
      {entries.map(({ at, by, title, text }) => (
        <li
          key={`${at} ${by} ${title}`}
          className="grid gap-x-4 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <Time at={at} now={now} className="font-mono text-label leading-6 text-soft" />
          <div className="grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-3">
            {by === "official" ? (
              <OfficialMark className="mt-1.5 size-3.5" />
            ) : (
              <span aria-hidden="true" className="mt-2 ml-0.5 size-2.5 rounded-full bg-heat-5" />
            )}
            <div className="[overflow-wrap:anywhere]">
              <p className="font-medium leading-6">
                <span className="sr-only">{by === "official" ? "Official page: " : "Users: "}</span>
                {title}
              </p>
              {text && <p className="text-label text-soft">{text}</p>}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
