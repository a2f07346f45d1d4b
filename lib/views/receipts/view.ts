import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import { type Compared, comparedOf } from "./compared";
import type { Today } from "./read";
import type { Answer, Asked, PlaceMinutes, Receipt } from "./receipt";
import { localTime } from "./window";

/** A time as a receipt shows it: exactly, and by the clocks of its zone. */
export interface Moment {
  iso: string;
  /** 2026-11-21 05:45, with its offset where the window has several. */
  text: string;
  /** 21 Nov 2026, 05:45, likewise. */
  words: string;
}

/** A record of a receipt, with some of its times as they are shown. */
type Shown<Line, Times extends keyof Line> = Omit<Line, Times> & {
  [Name in Times]: null extends Line[Name] ? Moment | null : Moment;
};

type OutageTimes = "onset" | "alarm" | "ended";
export type OutageShown = Shown<Answer["outages"][number], OutageTimes>;
type IncidentTimes = "posted" | "claimed" | "firstSeen" | "componentRed" | "resolved" | "vanished";
export type IncidentShown = Shown<Answer["incidents"][number], IncidentTimes> & { places: string[] };

/** All that a receipt's page shows. */
export interface ReceiptView extends Pick<Answer, "exclusions"> {
  id: string;
  version: number;
  zone: string;
  /** As in UTC+05:45; two where clocks were changed in the window. */
  offsets: string[];
  made: Moment;
  from: Moment;
  to: Moment;
  /** Names of what was chosen; empty for all. */
  surfaces: string[];
  models: string[];
  window: Shown<Omit<Answer["window"], "unread">, "usersSince" | "officialSince"> & {
    unread: { from: Moment; to: Moment }[];
  };
  outages: OutageShown[];
  incidents: IncidentShown[];
  places: (Omit<PlaceMinutes, keyof Compared> & Compared)[];
  today: Today;
  /** When it was held against the record; null where it could not be. */
  reckoned: Moment | null;
  /** What a form sends to make it again. */
  again: [name: string, value: string][];
}

/** Clocks are changed a few times a year at most: a look every half day finds each offset. */
const lookMs = 12 * 60 * minuteMs;

/** Makes a receipt ready to be shown. */
export function receiptView({ id, version, computedAt, asked, answer }: Receipt, today: Today): ReceiptView {
  const offsets = offsetsOf(asked);
  const at = (iso: string): Moment => momentIn(asked.zone, offsets.length > 1, iso);
  const orNone = (iso: string | null) => (iso === null ? null : at(iso));
  const { window, places, exclusions } = answer;
  return {
    ...{ id, version, zone: asked.zone, offsets, exclusions, today },
    places: places.map((place) => ({ ...place, ...comparedOf(place) })),
    made: at(computedAt),
    reckoned: today.kind === "unknown" ? null : at(today.at),
    from: at(asked.from),
    to: at(asked.to),
    surfaces: asked.surfaces.map((one) => surfaceOf(one).name),
    models: asked.models.map((one) => modelOf(one).name),
    window: {
      ...window,
      usersSince: orNone(window.usersSince),
      officialSince: orNone(window.officialSince),
      unread: window.unread.map(({ from, to }) => ({ from: at(from), to: at(to) })),
    },
    outages: answer.outages.map((outage) => ({
      ...outage,
      onset: at(outage.onset),
      alarm: at(outage.alarm),
      ended: orNone(outage.ended),
    })),
    incidents: answer.incidents.map((incident) => ({
      ...incident,
      posted: at(incident.posted),
      claimed: orNone(incident.claimed),
      firstSeen: orNone(incident.firstSeen),
      componentRed: orNone(incident.componentRed),
      resolved: orNone(incident.resolved),
      vanished: orNone(incident.vanished),
      places: [
        ...incident.surfaces.map((one) => surfaceOf(one).name),
        ...incident.models.map((one) => modelOf(one).name),
      ],
    })),
    again: againOf(asked),
  };
}

const dayWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const signed = (offset: string) => offset.replace("-", "−");

function momentIn(zone: string, withOffset: boolean, iso: string): Moment {
  const local = localTime(iso, zone);
  const offset = withOffset ? ` ${signed(local.slice(19))}` : "";
  return {
    iso,
    text: `${local.slice(0, 16).replace("T", " ")}${offset}`,
    words: `${dayWords.format(new Date(`${local.slice(0, 10)}T00:00:00Z`))}, ${local.slice(11, 16)}${offset}`,
  };
}

function offsetsOf({ from, to, zone }: Asked): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to) - minuteMs];
  const looks = Array.from({ length: Math.ceil((end - start) / lookMs) }, (_, at) => start + at * lookMs);
  const offsets = [...looks, end].map((ms) => signed(localTime(new Date(ms).toISOString(), zone).slice(19)));
  return [...new Set(offsets)].map((offset) => (offset === "+00:00" ? "UTC" : `UTC${offset}`));
}

const againOf = ({ from, to, zone, surfaces, models }: Asked): [string, string][] => [
  ["from", from],
  ["to", to],
  ["zone", zone],
  ...surfaces.map((id): [string, string] => ["surface", id]),
  ...models.map((id): [string, string] => ["model", id]),
];
