import { cellsChosen, cellsOf, cellsOverlap } from "@/lib/catalog/zones";
import type { Span } from "@/lib/comparison/uptime";
import type { CellRow } from "@/lib/crowd/counts/count";
import type { IncidentRecord } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";
import { incidentTouches, namesNothing } from "./cells";
import { counterOf, minutesOf, timeOf } from "./minutes";
import { peopleIn } from "./people";
import { placeMinutes } from "./place-minutes";
import { placesOf } from "./places";
import type { Answer, Asked } from "./receipt";
import { incidentLine, outageLines } from "./record-lines";
import { incidentSpan, outageParts } from "./spans";

/** All that a receipt is reckoned from. Times of spans are ms. */
export interface ReceiptInputs {
  now: Date;
  /** That may touch the window; no withdrawn ones, and merged ones within the outage that they are part of. */
  outages: readonly Outage[];
  /** That may touch the window, or be about one of these outages. */
  incidents: readonly IncidentRecord[];
  /** Counts of the window's past by cell. */
  counts: readonly CellRow[];
  /** Since when each record is known (ms); null: not at all. */
  usersSince: number | null;
  officialSince: number | null;
  /** Times in which this site did not run, and in which the official page was not read. */
  notRunning: readonly Span[];
  unread: readonly Span[];
  /** When the official page was last read. */
  readAt: Date | null;
  withdrawn: number;
}

/** So many of the times in which the page was not read are listed, the longest. */
const maxUnreadListed = 20;

/** What is answered: everything in a receipt but its id and when it was made. */
export function computeAnswer(asked: Asked, inputs: ReceiptInputs): Answer {
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
    (incident) => incident.impact !== "maintenance" && incidentTouches(incident, asked),
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
      const there = official.filter((incident) => incidentTouches(incident, chosen));
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
      unnamed: inWindow.filter((incident) => incident.impact !== "maintenance" && namesNothing(incident))
        .length,
      withdrawn: inputs.withdrawn,
      merged: touching.reduce((sum, { judged }) => sum + (judged?.merged.length ?? 0), 0),
    },
  };
}

const nowMinute = (now: Date) => Math.floor(now.getTime() / minuteMs);
const isoOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const isWithin = (time: string, { from, to }: Asked) =>
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
