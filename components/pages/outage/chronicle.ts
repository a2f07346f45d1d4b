import { componentState } from "@/components/pages/incident/component-words";
import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

/** Something that was said or found about an outage, by whom, and when (ISO 8601). */
export interface ChronicleEntry {
  at: string;
  by: "users" | "official";
  title: string;
  text: string | null;
}

const ours = {
  opened: "Alarm",
  placed: "Placed anew",
  confirmed: "Confirmed",
  subsiding: "Fewer report it",
  "active again": "Reported again",
  ended: "Over",
  reopened: "Alarm again: the same outage",
  unconfirmed: "No longer confirmed: reports were removed",
  withdrawn: "Withdrawn: reports were removed",
  returned: "Back: the removed reports were restored",
} as const;

/** Our events and the official page's posts, in order of time. */
export function chronicleOf({ outage, incidents }: OutagePage): ChronicleEntry[] {
  const entries: ChronicleEntry[] = [
    { at: outage.onset, by: "users", title: "Estimated onset", text: null },
    ...outage.events.map(
      ({ kind, at, zone }): ChronicleEntry => ({ at, by: "users", title: ours[kind], text: nameOf(zone) }),
    ),
    ...incidents.flatMap((incident) => [
      ...incident.updates.map(
        (update): ChronicleEntry => ({
          at: update.created,
          by: "official",
          title: `${incident.name}: ${update.status}`,
          text: [update.body, ...movesOf(update)].filter(Boolean).join(" "),
        }),
      ),
      ...(incident.claimed && incident.backdatedMinutes > 0
        ? [
            {
              at: incident.claimed,
              by: "official" as const,
              title: `Claimed start of “${incident.name}”`,
              text: `Said only ${incident.backdatedMinutes} minutes later, when it was posted.`,
            },
          ]
        : []),
      ...(incident.firstSeen
        ? [
            {
              at: incident.firstSeen,
              by: "official" as const,
              title: `“${incident.name}” first seen by our reader`,
              text: null,
            },
          ]
        : []),
    ]),
  ];
  return entries.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** "Claude Code: operational → partial outage." for each component that a post moved. */
const movesOf = ({ transitions }: OutagePage["incidents"][number]["updates"][number]): string[] =>
  transitions
    .filter(({ before, after }) => before !== after)
    .map(({ name, before, after }) => `${name}: ${componentState(before)} → ${componentState(after)}.`);

const nameOf = (key: string) => {
  const zone = zoneOfKey(key);
  return zone && zoneName(zone);
};
