import { zoneKey, zoneName } from "@/lib/catalog/zones";
import type { Judged } from "@/lib/outages/detection/judged";
import type { Outage } from "@/lib/outages/detection/outage";
import { withdrawalOf } from "./outage-response";
import type { OutageSummary } from "./snapshot";

/** An outage as the faces show it: its zone in words, its times as ISO 8601. */
export function summariseOutage(outage: Outage): OutageSummary {
  const { zone } = outage;
  return {
    id: outage.id,
    zone: zoneKey(zone),
    surface: "surface" in zone ? zone.surface : null,
    model: "model" in zone ? zone.model : null,
    name: zoneName(zone),
    tier: outage.tier,
    phase: outage.phase,
    onset: outage.onsetAt.toISOString(),
    alarm: outage.alarmAt.toISOString(),
    ended: outage.endedAt?.toISOString() ?? null,
    people: outage.people,
    peakPeople: outage.peakPeople,
    symptom: outage.symptoms[0]?.symptom ?? null,
    ...withdrawnOf(outage),
    ...(outage.judged ? { judged: judgedOf(outage.judged) } : {}),
  };
}

function withdrawnOf(outage: Outage): Pick<OutageSummary, "withdrawn"> {
  const withdrawal = withdrawalOf(outage);
  return withdrawal ? { withdrawn: { reports: withdrawal.reports, why: withdrawal.why } } : {};
}

const judgedOf = ({ spans, matches }: Judged): OutageSummary["judged"] => ({
  spans: spans.map((span) => ({
    zone: zoneKey(span.zone),
    alarm: span.alarmAt.toISOString(),
    ended: span.endedAt?.toISOString() ?? null,
  })),
  matches: matches.map(({ incident, together }) => ({ incident, together })),
});
