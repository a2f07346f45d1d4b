import { zoneOfKey } from "@/lib/catalog/zones";
import type { IncidentRecord, OfficialWord } from "@/lib/official/record/incident";
import type { IncidentEvent, OutageEvent } from "@/lib/outages/events/event";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { AlertMessage } from "./message";
import {
  describeIncident,
  describeStatusPage,
  describeUserReports,
  describeUserReportsBeside,
} from "./sentences";

/** What a message needs besides its event: our public URL, and whether the status page could be read. */
export interface MessageContext {
  publicUrl: string;
  official: Pick<OfficialWord, "fresh" | "readAt">;
  demo: boolean;
}

type NotifiedChange = "opened" | "confirmed" | "placed" | "reopened" | "ended" | "unconfirmed" | "withdrawn";
const outageTypes = {
  opened: "outage.opened",
  confirmed: "outage.confirmed",
  placed: "outage.spread",
  reopened: "outage.reopened",
  ended: "outage.ended",
  unconfirmed: "outage.unconfirmed",
  withdrawn: "outage.withdrawn",
} as const satisfies Record<NotifiedChange, AlertMessage["type"]>;

const outageTitles: Record<NotifiedChange, (outage: OutageResponse) => string> = {
  opened: ({ name }) => `Users report a possible outage: ${name}`,
  confirmed: ({ name }) => `Users report an outage: ${name}`,
  placed: ({ name }) => `Users report an outage that now affects ${name}`,
  reopened: ({ name }) => `Users report errors again: ${name}`,
  ended: ({ name }) => `Outage over, according to users: ${name}`,
  unconfirmed: ({ name }) => `Outage no longer confirmed after reports were removed: ${name}`,
  withdrawn: ({ name }) => `Outage withdrawn after reports were removed: ${name}`,
};

const isNotified = (kind: string): kind is NotifiedChange => kind in outageTypes;

/** The message about a change to an outage, as of now. Null if we send none about this kind of change. */
export function outageMessage(
  event: OutageEvent,
  outage: OutageResponse,
  context: MessageContext,
): AlertMessage | null {
  if (!isNotified(event.kind)) return null;
  return {
    type: outageTypes[event.kind],
    subject: `outage ${outage.id}`,
    at: event.at.toISOString(),
    title: titled(outageTitles[event.kind](outage), context),
    users: describeUserReports(outage),
    official: describeStatusPage(outage, context.official),
    link: outageLink(outage, context),
    outage: outageFigures(outage, context),
    incidents: outage.incidents.map((incident) => ({
      ...incidentFigures({ ...incident, status: incident.resolved ? "resolved" : "open" }, context),
    })),
  };
}

const incidentTitles: Record<IncidentEvent["kind"], (incident: IncidentRecord, about: boolean) => string> = {
  posted: ({ name }, about) =>
    about ? `Status page acknowledges the outage: “${name}”` : `Status page: “${name}”`,
  updated: ({ name, status }) => `Status page update (${status}): “${name}”`,
  resolved: ({ name }) => `Status page says resolved: “${name}”`,
  vanished: ({ name }) => `Removed from the status page: “${name}”`,
};

/** The message about a change to an incident on the status page, with the outages it is about. */
export function incidentMessage(
  event: IncidentEvent,
  incident: IncidentRecord,
  outages: readonly OutageResponse[],
  context: MessageContext,
): AlertMessage {
  const [first] = outages;
  return {
    type: `incident.${event.kind}`,
    subject: `incident ${incident.id}`,
    at: event.at.toISOString(),
    title: titled(incidentTitles[event.kind](incident, first !== undefined), context),
    users: describeUserReportsBeside(outages, incident),
    official: describeIncident(incident),
    link: incidentLink(incident.id, context),
    outage: first ? outageFigures(first, context) : null,
    incidents: [incidentFigures(incident, context)],
  };
}

/** The same message for people who asked us to notify them once it is over. */
export function recoveryMessage(message: AlertMessage, context: MessageContext): AlertMessage {
  return { ...message, type: "back", title: titled(recoveryTitle(message), context) };
}

function recoveryTitle({ type, outage, incidents: [incident] }: AlertMessage): string {
  switch (type) {
    case "outage.ended":
      return `It’s back, according to users: ${outage?.name}`;
    case "outage.withdrawn":
      return `No outage after all (reports were removed): ${outage?.name}`;
    case "incident.vanished":
      return `Removed from the status page: “${incident?.name}”`;
    default:
      return `Status page says it’s resolved: “${incident?.name}”`;
  }
}

const demoPrefix = "Demo: ";
const titled = (title: string, { demo }: MessageContext) => (demo ? `${demoPrefix}${title}` : title);
const outageLink = ({ id }: { id: string }, { publicUrl }: MessageContext) => `${publicUrl}/outages/${id}`;
const incidentLink = (id: string, { publicUrl }: MessageContext) =>
  `${publicUrl}/incidents/${encodeURIComponent(id)}`;

function outageFigures(outage: OutageResponse, context: MessageContext): AlertMessage["outage"] {
  const { id, name, zone, tier, phase, onset, alarm, ended, people, symptoms } = outage;
  const symptom = symptoms[0]?.symptom ?? null;
  const link = outageLink(outage, context);
  return { id, name, zone, tier, phase, onset, alarm, ended, people, symptom, link };
}

type IncidentFigures = Pick<IncidentRecord, "id" | "name" | "status" | "impact" | "posted" | "resolved">;

const incidentFigures = (
  incident: IncidentFigures,
  context: MessageContext,
): AlertMessage["incidents"][number] => ({
  id: incident.id,
  name: incident.name,
  status: incident.status,
  impact: incident.impact,
  posted: incident.posted,
  resolved: incident.resolved,
  link: incidentLink(incident.id, context),
});

/** The zone of an event. A key that the catalog no longer knows counts as everything. */
export const zoneOfEvent = (key: string) => zoneOfKey(key) ?? ({ kind: "all" } as const);

/** The title of several messages that we send as one. */
export function digestTitle(messages: readonly AlertMessage[]): string {
  const prefix = messages.some(({ title }) => title.startsWith(demoPrefix)) ? demoPrefix : "";
  return `${prefix}${messages.length} updates. Latest: ${messages.at(-1)?.title.replace(demoPrefix, "") ?? ""}`;
}

/** The message that a test sends. */
export const testMessage = (at: Date, publicUrl: string): AlertMessage => ({
  type: "test",
  subject: "test",
  at: at.toISOString(),
  title: "Test from Not Just You: your alert works",
  users: "This is only a test. In a real alert, this line says what users report, where and since when.",
  official: "In a real alert, this line says what the status page says about it.",
  link: `${publicUrl}/`,
  outage: null,
  incidents: [],
});
