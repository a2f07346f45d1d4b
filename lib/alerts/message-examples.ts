import type { IncidentRecord } from "@/lib/official/record/incident";
import type { IncidentChange, OutageChange } from "@/lib/outages/events/event";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { AlertMessage } from "./message";
import { incidentMessage, outageMessage, recoveryMessage, testMessage } from "./write-message";

const at = (time: string) => `2026-04-06T${time}:00.000Z`;

/** An invented incident and outage for the documentation. */
const posted: IncidentRecord = {
  id: "p1mxk9g4tqzv",
  name: "Elevated errors on Claude Code",
  status: "investigating",
  impact: "major",
  surfaces: ["claude-code"],
  models: [],
  many: false,
  link: null,
  posted: at("15:21"),
  claimed: at("15:21"),
  firstSeen: at("15:22"),
  componentRed: null,
  resolved: null,
  vanished: null,
  lastUnseen: at("15:21"),
  backdatedMinutes: 0,
  origin: "feed",
  updates: [],
  changes: [],
};
const resolved: IncidentRecord = { ...posted, status: "resolved", resolved: at("17:02") };

const opened: OutageResponse = {
  id: "20260406-1432",
  name: "Claude Code · Opus 5.5",
  zones: [{ zone: "cell:claude-code/opus-5-5", since: at("14:32") }],
  zone: "cell:claude-code/opus-5-5",
  tier: "signal",
  phase: "active",
  onset: at("14:27"),
  alarm: at("14:32"),
  confirmed: null,
  ended: null,
  people: 9,
  peak: { people: 9, at: at("14:32") },
  symptoms: [{ symptom: "http-529", people: 6 }],
  events: [],
  incidents: [],
  withdrawn: null,
  removals: [],
  remark: null,
  merged: [],
  mergedInto: null,
  corrections: [],
  lagMinutes: null,
};
const confirmed: OutageResponse = { ...opened, tier: "confirmed", confirmed: at("14:40"), people: 38 };
const acknowledged: OutageResponse = { ...confirmed, people: 212, incidents: [posted] };
const ended: OutageResponse = { ...acknowledged, phase: "ended", ended: at("16:48"), incidents: [posted] };
const spread: OutageResponse = { ...confirmed, name: "Opus models", zone: "family:opus", people: 121 };

/** One message of each type, written by the code that writes real ones. */
export function messageExamples(publicUrl: string): AlertMessage[] {
  const context = { publicUrl, official: { fresh: true, readAt: at("14:40") }, demo: false };
  const ofOutage = (kind: OutageChange, time: string, face: OutageResponse) => {
    const { zone, tier } = face;
    const event = {
      subject: "outage",
      subjectId: face.id,
      kind,
      at: new Date(at(time)),
      zone,
      tier,
    } as const;
    return outageMessage(event, face, context) ?? [];
  };
  const ofIncident = (kind: IncidentChange, time: string, incident: IncidentRecord) => {
    const event = { subject: "incident", subjectId: incident.id, kind, at: new Date(at(time)) } as const;
    return incidentMessage(event, incident, [acknowledged], context);
  };
  const over = ofOutage("ended", "16:48", ended);
  const withdrawn = ofOutage("withdrawn", "18:30", {
    ...ended,
    withdrawn: { at: at("18:30"), why: "One network sent them all.", reports: 204 },
  });
  return [
    ofOutage("opened", "14:32", opened),
    ofOutage("confirmed", "14:40", confirmed),
    ofOutage("placed", "14:52", spread),
    ofOutage("reopened", "16:58", { ...acknowledged, people: 231 }),
    over,
    ofOutage("unconfirmed", "18:20", { ...ended, tier: "signal" }),
    withdrawn,
    ofIncident("posted", "15:22", posted),
    ofIncident("updated", "15:40", { ...posted, status: "identified" }),
    ofIncident("resolved", "17:03", resolved),
    ofIncident("vanished", "18:10", { ...resolved, vanished: at("18:10") }),
    [over].flat().map((message) => recoveryMessage(message, context)),
    testMessage(new Date(at("12:00")), publicUrl),
  ].flat();
}
