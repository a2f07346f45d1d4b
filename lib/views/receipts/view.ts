import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import { type Compared, compareMinutes, nameOfPlace } from "./minutes";
import type { TodayComparison } from "./read";
import type { PlaceMinutes, Receipt, ReceiptRequest, ReceiptResult } from "./receipt";
import { localTime } from "./window";

/** A time as a receipt shows it: exactly, and in the receipt's time zone. */
export interface Moment {
  iso: string;
  /** 2026-11-21 05:45, with its offset if the period has several. */
  text: string;
  /** 21 Nov 2026, 05:45, with its offset if the period has several. */
  words: string;
}

/** A record of a receipt whose times are ready to show. */
type Shown<Line, Times extends keyof Line> = Omit<Line, Times> & {
  [Name in Times]: null extends Line[Name] ? Moment | null : Moment;
};

type OutageTimes = "onset" | "alarm" | "ended";
export type OutageShown = Shown<ReceiptResult["outages"][number], OutageTimes>;
type IncidentTimes = "posted" | "claimed" | "firstSeen" | "componentRed" | "resolved" | "vanished";
export type IncidentShown = Shown<ReceiptResult["incidents"][number], IncidentTimes> & { places: string[] };

/** The data of a receipt's page. */
export interface ReceiptView extends Pick<ReceiptResult, "exclusions"> {
  id: string;
  version: number;
  zone: string;
  /** Such as UTC+05:45. There are two if clocks changed within the period. */
  offsets: string[];
  made: Moment;
  from: Moment;
  to: Moment;
  /** Names of the chosen surfaces and models; empty for all. */
  surfaces: string[];
  models: string[];
  window: Shown<Omit<ReceiptResult["window"], "unread">, "usersSince" | "officialSince"> & {
    unread: { from: Moment; to: Moment }[];
  };
  outages: OutageShown[];
  incidents: IncidentShown[];
  places: (Omit<PlaceMinutes, keyof Compared> & Compared)[];
  today: TodayComparison;
  /** When we compared it with today's data; null if we could not. */
  comparedAt: Moment | null;
  /** The form fields that repeat the request. */
  again: [name: string, value: string][];
}

/** Clocks change a few times a year at most, so looking every half day finds each offset. */
const lookMs = 12 * 60 * minuteMs;

/** Prepares a receipt for its page. */
export function receiptView(
  { id, version, computedAt, asked, answer }: Receipt,
  today: TodayComparison,
): ReceiptView {
  const offsets = offsetsOf(asked);
  const at = (iso: string): Moment => momentIn(asked.zone, offsets.length > 1, iso);
  const orNone = (iso: string | null) => (iso === null ? null : at(iso));
  const { window, places, exclusions } = answer;
  return {
    ...{ id, version, zone: asked.zone, offsets, exclusions, today },
    places: places.map((place) => ({ ...place, name: nameOfPlace(place), ...compareMinutes(place) })),
    made: at(computedAt),
    comparedAt: today.kind === "unknown" ? null : at(today.at),
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

function offsetsOf({ from, to, zone }: ReceiptRequest): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to) - minuteMs];
  const looks = Array.from({ length: Math.ceil((end - start) / lookMs) }, (_, at) => start + at * lookMs);
  const offsets = [...looks, end].map((ms) => signed(localTime(new Date(ms).toISOString(), zone).slice(19)));
  return [...new Set(offsets)].map((offset) => (offset === "+00:00" ? "UTC" : `UTC${offset}`));
}

const againOf = ({ from, to, zone, surfaces, models }: ReceiptRequest): [string, string][] => [
  ["from", from],
  ["to", to],
  ["zone", zone],
  ...surfaces.map((id): [string, string] => ["surface", id]),
  ...models.map((id): [string, string] => ["model", id]),
];
