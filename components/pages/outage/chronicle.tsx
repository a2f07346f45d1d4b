import { OfficialMark } from "@/components/charts/hatch/marks";
import type { Moment } from "@/components/charts/timeline/moments";
import { componentState } from "@/components/pages/incident/incident-words";
import { Time } from "@/components/ui/time/time";
import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

/** The event log: a dot for users, a hatched square for the status page. */
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
                <span className="sr-only">{by === "official" ? "Status page: " : "Users: "}</span>
                {title}
              </p>
              {text && <p className="note">{text}</p>}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** An event of an outage: from us or from the status page. `at` is ISO 8601. */
interface ChronicleEntry {
  at: string;
  by: "users" | "official";
  title: string;
  text: string | null;
}

const eventTitles = {
  opened: "Alarm",
  placed: "Scope updated",
  confirmed: "Confirmed",
  subsiding: "Reports falling",
  "active again": "Reports rising again",
  ended: "Ended",
  reopened: "Reopened",
  unconfirmed: "No longer confirmed: moderators removed reports",
  withdrawn: "Withdrawn: moderators removed reports",
  returned: "Restored: moderators restored the reports",
} as const;

/** Our events and the official posts, oldest first. */
export function chronicleOf({ outage, incidents }: OutagePage): ChronicleEntry[] {
  const entries: ChronicleEntry[] = [
    { at: outage.onset, by: "users", title: "Estimated onset", text: null },
    ...outage.events.map(
      ({ kind, at, zone }): ChronicleEntry => ({
        at,
        by: "users",
        title: eventTitles[kind],
        text: zoneNameOf(zone),
      }),
    ),
    ...incidents.flatMap((incident) => [
      ...incident.updates.map(
        (update): ChronicleEntry => ({
          at: update.created,
          by: "official",
          title: `${incident.name}: ${update.status}`,
          text: [update.body, ...componentChanges(update)].filter(Boolean).join(" "),
        }),
      ),
      ...(incident.claimed && incident.backdatedMinutes > 0
        ? [
            {
              at: incident.claimed,
              by: "official" as const,
              title: `Official start time of “${incident.name}”`,
              text: `The status page posted this ${incident.backdatedMinutes} minutes later.`,
            },
          ]
        : []),
      ...(incident.firstSeen
        ? [
            {
              at: incident.firstSeen,
              by: "official" as const,
              title: `We first saw “${incident.name}”`,
              text: null,
            },
          ]
        : []),
    ]),
  ];
  return entries.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** "Claude Code: operational → partial outage." for each component whose state a post changed. */
const componentChanges = ({ transitions }: OutagePage["incidents"][number]["updates"][number]): string[] =>
  transitions
    .filter(({ before, after }) => before !== after)
    .map(({ name, before, after }) => `${name}: ${componentState(before)} → ${componentState(after)}.`);

const zoneNameOf = (key: string) => {
  const zone = zoneOfKey(key);
  return zone && zoneName(zone);
};

/** The numbered moments of an outage's timeline: its own times and those of the first incident, oldest first. */
export function outageMoments({ outage }: Pick<OutagePage, "outage">): Moment[] {
  const [first] = outage.incidents;
  const redTimes = outage.incidents.flatMap(({ componentRed }) => componentRed ?? []).sort();
  const last = outage.incidents.at(-1);
  const users = (at: string | null, words: string): Moment[] => (at ? [{ at, by: "users", words }] : []);
  const official = (at: string | null | undefined, words: string): Moment[] =>
    at ? [{ at, by: "official", words }] : [];
  const backdated = first !== undefined && first.backdatedMinutes > 0;
  return [
    ...users(outage.onset, "estimated onset"),
    ...users(outage.alarm, "our alarm"),
    ...(outage.confirmed === outage.alarm ? [] : users(outage.confirmed, "confirmed")),
    ...official(backdated ? first.claimed : null, "official start time"),
    ...official(first?.posted, "official post"),
    ...official(first?.firstSeen, "first seen by us"),
    ...official(redTimes[0], "component red"),
    ...official(last?.resolved, "status page: resolved"),
    ...users(outage.ended, "ended, by users’ reports"),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
