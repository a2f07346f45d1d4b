import { cellsChosen, cellsOf, cellsOverlap } from "@/lib/catalog/zones";
import { ledgerOf } from "@/lib/comparison/ledger";
import type { Span } from "@/lib/comparison/uptime";
import type { CellRow } from "@/lib/crowd/counts/count";
import type { IncidentRecord } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import {
  counterOf,
  incidentAffects,
  incidentSpan,
  isScopeUnknown,
  minutesOf,
  outageParts,
  peopleIn,
  placeMinutes,
  placesOf,
  timeOf,
} from "./minutes";
import type { ReceiptRequest, ReceiptResult } from "./receipt";

/** The inputs of a receipt. Times of spans are in ms. */
export interface ReceiptInputs {
  now: Date;
  /**
   * Outages that may overlap the period. Without withdrawn ones, and with merged ones inside the outage that they are
   * part of.
   */
  outages: readonly Outage[];
  /** Incidents that may overlap the period, or be about one of these outages. */
  incidents: readonly IncidentRecord[];
  /** Counts per cell for the past part of the period. */
  counts: readonly CellRow[];
  /** When the data of users and of the status page begins (ms); null if there is none. */
  usersSince: number | null;
  officialSince: number | null;
  /** When this site was not running, and when we could not read the status page. */
  notRunning: readonly Span[];
  unread: readonly Span[];
  /** When we last read the status page. */
  readAt: Date | null;
  withdrawn: number;
}

/** How many of the unread periods we list, the longest first. */
const maxUnreadListed = 20;

/** The content of a receipt, without its ID and its time. */
export function computeResult(asked: ReceiptRequest, inputs: ReceiptInputs): ReceiptResult {
  const { now, usersSince, officialSince } = inputs;
  const window = minutesOf({ from: Date.parse(asked.from), to: Date.parse(asked.to) });
  const past = { from: window.from, to: Math.max(window.from, Math.min(window.to, nowMinute(now))) };
  const everything = cellsChosen(asked);
  const spanOf = (incident: IncidentRecord) => minutesOf(incidentSpan(incident, now));
  const { inAny, inOnly } = counterOf(past);
  const touching = inputs.outages.filter((outage) =>
    outageParts(outage, now).some(
      ({ zone, ...span }) => cellsOverlap(cellsOf(zone), everything) && inAny([minutesOf(span)]) > 0,
    ),
  );
  const official = inputs.incidents.filter(
    (incident) => incident.impact !== "maintenance" && incidentAffects(incident, asked),
  );
  const before = (since: number | null): Span[] => [
    { from: past.from, to: since === null ? past.to : Math.floor(since / minuteMs) },
  ];
  const notRunning = inputs.notRunning.map(minutesOf);
  const unread = inputs.unread.map(minutesOf);
  const unknown = {
    usersUnknown: [...before(usersSince), ...notRunning],
    officialUnknown: [...before(officialSince), ...unread],
  };
  const lines = outageLines(touching, inputs.incidents, inputs.readAt, (outage) =>
    inAny(outageParts(outage, now).map(minutesOf)),
  );
  const about = new Set(lines.flatMap(({ incidents }) => incidents));
  const shown = inputs.incidents.filter(
    (incident) =>
      about.has(incident.id) ||
      (official.includes(incident) &&
        (isWithin(incident.posted, asked) || inAny([minutesOf(incidentSpan(incident, now, true))]) > 0)),
  );
  const inWindow = inputs.incidents.filter(({ posted }) => isWithin(posted, asked));
  return {
    window: {
      minutes: window.to - window.from,
      toCome: window.to - past.to,
      usersSince: isoOf(usersSince),
      officialSince: isoOf(officialSince),
      usersBefore: inAny(before(usersSince)),
      usersNotCounted: inOnly(notRunning, before(usersSince)),
      officialBefore: inAny(before(officialSince)),
      officialUnread: inOnly(unread, before(officialSince)),
      unread: longest(unread, past),
    },
    places: placesOf(asked).map(({ chosen, ...place }) => {
      const cells = cellsChosen(chosen);
      const parts = touching.flatMap((outage) =>
        outageParts(outage, now)
          .filter(({ zone }) => cellsOverlap(cellsOf(zone), cells))
          .map((part) => ({ tier: outage.tier, ...minutesOf(part) })),
      );
      const there = official.filter((incident) => incidentAffects(incident, chosen));
      const figures = placeMinutes(
        {
          ...unknown,
          confirmed: parts.filter(({ tier }) => tier === "confirmed"),
          signal: parts.filter(({ tier }) => tier === "signal"),
          official: there.map(spanOf),
          officialClaimed: there.map((incident) => minutesOf(incidentSpan(incident, now, true))),
        },
        past,
      );
      const people = figures.confirmed === null ? null : peopleIn(inputs.counts, chosen);
      return { ...place, people, ...figures };
    }),
    outages: lines,
    incidents: shown
      .toSorted((one, other) => Date.parse(one.posted) - Date.parse(other.posted))
      .map((incident) => incidentLine(incident, inAny([spanOf(incident)]), lines)),
    exclusions: {
      maintenance: inWindow.filter(({ impact }) => impact === "maintenance").length,
      unnamed: inWindow.filter((incident) => incident.impact !== "maintenance" && isScopeUnknown(incident))
        .length,
      withdrawn: inputs.withdrawn,
      merged: touching.reduce((sum, { judged }) => sum + (judged?.merged.length ?? 0), 0),
    },
  };
}

const nowMinute = (now: Date) => Math.floor(now.getTime() / minuteMs);
const isoOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const isWithin = (time: string, { from, to }: ReceiptRequest) =>
  Date.parse(time) >= Date.parse(from) && Date.parse(time) < Date.parse(to);

function longest(spans: readonly Span[], past: Span): { from: string; to: string }[] {
  return spans
    .map(({ from, to }) => ({ from: Math.max(from, past.from), to: Math.min(to, past.to) }))
    .filter(({ from, to }) => to > from)
    .sort((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, maxUnreadListed)
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }));
}

type OutageLine = ReceiptResult["outages"][number];
type IncidentLine = ReceiptResult["incidents"][number];

/** Outages as a receipt lists them, oldest first. The rule of the ledger decides who was first. */
function outageLines(
  outages: readonly Outage[],
  incidents: readonly IncidentRecord[],
  readAt: Date | null,
  minutesOf: (outage: Outage) => number,
): OutageLine[] {
  const { rows } = ledgerOf(outages, incidents, readAt);
  const firsts = new Map(rows.flatMap((row) => (row.outage ? [[row.outage.id, row.class] as const] : [])));
  return outages
    .toSorted((one, other) => one.onsetAt.getTime() - other.onsetAt.getTime())
    .map((outage) => {
      const response = toOutageResponse(outage, incidents);
      const first = firsts.get(outage.id);
      return {
        id: outage.id,
        name: response.name,
        zone: response.zone,
        tier: outage.tier,
        onset: response.onset,
        alarm: response.alarm,
        ended: response.ended,
        minutes: minutesOf(outage),
        people: outage.people,
        peakPeople: outage.peakPeople,
        merged: outage.judged?.merged.map(({ id }) => id) ?? [],
        first: first === undefined || first === "official-only" ? null : first,
        lagMinutes: response.lagMinutes,
        incidents: response.incidents.map(({ id }) => id),
      };
    });
}

/** An incident as a receipt lists it, with the outages of the receipt that it is about. */
function incidentLine(
  incident: IncidentRecord,
  minutes: number,
  outages: readonly OutageLine[],
): IncidentLine {
  const { id, name, impact, status, posted, claimed, firstSeen, componentRed, resolved, vanished } = incident;
  const { surfaces, models, many, link } = incident;
  return {
    ...{ id, name, impact, status, posted, claimed, firstSeen, componentRed, resolved, vanished },
    minutes,
    ...{ surfaces, models, many, link },
    outages: outages.filter(({ incidents }) => incidents.includes(id)).map((outage) => outage.id),
  };
}
