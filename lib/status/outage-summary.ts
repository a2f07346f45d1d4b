import { zoneKey, zoneName } from "@/lib/catalog/zones";
import type { Judged } from "@/lib/detection/judged";
import type { Outage } from "@/lib/detection/outage";
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
    ...(outage.judged ? { judged: judgedOf(outage.judged) } : {}),
  };
}

const judgedOf = ({ spans, matches }: Judged): OutageSummary["judged"] => ({
  spans: spans.map((span) => ({
    zone: zoneKey(span.zone),
    alarm: span.alarmAt.toISOString(),
    ended: span.endedAt?.toISOString() ?? null,
  })),
  matches: matches.map(({ incident, together }) => ({ incident, together })),
});
