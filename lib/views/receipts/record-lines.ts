import { ledgerOf } from "@/lib/comparison/ledger";
import type { IncidentRecord } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import type { Answer } from "./receipt";

type OutageLine = Answer["outages"][number];
type IncidentLine = Answer["incidents"][number];

/** Outages as a receipt lists them, oldest first, each with who was first by the ledger's rule. */
export function outageLines(
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
      const face = toOutageResponse(outage, incidents);
      const first = firsts.get(outage.id);
      return {
        id: outage.id,
        name: face.name,
        zone: face.zone,
        tier: outage.tier,
        onset: face.onset,
        alarm: face.alarm,
        ended: face.ended,
        minutes: minutesOf(outage),
        people: outage.people,
        peakPeople: outage.peakPeople,
        merged: outage.judged?.merged.map(({ id }) => id) ?? [],
        first: first === undefined || first === "official-only" ? null : first,
        lagMinutes: face.lagMinutes,
        incidents: face.incidents.map(({ id }) => id),
      };
    });
}

/** An incident as a receipt lists it, with the outages of the receipt that it is about. */
export function incidentLine(
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
