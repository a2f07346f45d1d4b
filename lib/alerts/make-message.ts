import { zoneOfKey } from "@/lib/catalog/zones";
import type { IncidentRecord, OfficialWord } from "@/lib/official/record/incident";
import type { IncidentEvent, OutageEvent } from "@/lib/outages/events/event";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { AlertMessage } from "./message";
import { incidentWord, officialWord, usersBeside, usersWord } from "./words";

/** What a message is written with beside its event: where this copy is served, and the official page's freshness. */
export interface MessageContext {
  publicUrl: string;
  official: Pick<OfficialWord, "fresh" | "readAt">;
  demo: boolean;
}

type Told = "opened" | "confirmed" | "placed" | "reopened" | "ended" | "unconfirmed" | "withdrawn";
const outageTypes = {
  opened: "outage.opened",
  confirmed: "outage.confirmed",
  placed: "outage.spread",
  reopened: "outage.reopened",
  ended: "outage.ended",
  unconfirmed: "outage.unconfirmed",
  withdrawn: "outage.withdrawn",
} as const satisfies Record<Told, AlertMessage["type"]>;

const outageTitles: Record<Told, (outage: OutageResponse) => string> = {
  opened: ({ name }) => `First signal of an outage, by users’ reports: ${name}`,
  confirmed: ({ name }) => `Outage by users’ reports: ${name}`,
  placed: ({ name }) => `Outage by users’ reports, now on: ${name}`,
  reopened: ({ name }) => `Not over after all, by users’ reports: ${name}`,
  ended: ({ name }) => `Over, by users’ reports: ${name}`,
  unconfirmed: ({ name }) => `No longer confirmed, as reports were removed: ${name}`,
  withdrawn: ({ name }) => `Withdrawn, as reports were removed: ${name}`,
};

const isTold = (kind: string): kind is Told => kind in outageTypes;

/** The message of what happened to an outage, as it stands now; null for what nobody is told of. */
export function outageMessage(
  event: OutageEvent,
  outage: OutageResponse,
  context: MessageContext,
): AlertMessage | null {
  if (!isTold(event.kind)) return null;
  return {
    type: outageTypes[event.kind],
    subject: `outage ${outage.id}`,
    at: event.at.toISOString(),
    title: titled(outageTitles[event.kind](outage), context),
    users: usersWord(outage),
    official: officialWord(outage, context.official),
    link: outageLink(outage, context),
    outage: outageFigures(outage, context),
    incidents: outage.incidents.map((incident) => ({
      ...incidentFigures({ ...incident, status: incident.resolved ? "resolved" : "open" }, context),
    })),
  };
}

const incidentTitles: Record<IncidentEvent["kind"], (incident: IncidentRecord, about: boolean) => string> = {
  posted: ({ name }, about) =>
    about ? `Official page acknowledges it: “${name}”` : `Official page: “${name}”`,
  updated: ({ name, status }) => `Official page, ${status}: “${name}”`,
  resolved: ({ name }) => `Official page calls it resolved: “${name}”`,
  vanished: ({ name }) => `Gone from the official page: “${name}”`,
};

/** The message of what the official page did with an incident, beside the outages that it is about. */
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
    users: usersBeside(outages, incident),
    official: incidentWord(incident),
    link: incidentLink(incident.id, context),
    outage: first ? outageFigures(first, context) : null,
    incidents: [incidentFigures(incident, context)],
  };
}

/** The same news for somebody who waits for the end. */
export function backMessage(message: AlertMessage, context: MessageContext): AlertMessage {
  return { ...message, type: "back", title: titled(backTitle(message), context) };
}

function backTitle({ type, outage, incidents: [incident] }: AlertMessage): string {
  switch (type) {
    case "outage.ended":
      return `It is back, by users’ reports: ${outage?.name}`;
    case "outage.withdrawn":
      return `No outage after all, as reports of it were removed: ${outage?.name}`;
    case "incident.vanished":
      return `No longer on the official page: “${incident?.name}”`;
    default:
      return `The official page calls it over: “${incident?.name}”`;
  }
}

const titled = (title: string, { demo }: MessageContext) => (demo ? `Demonstration: ${title}` : title);
const outageLink = ({ id }: { id: string }, { publicUrl }: MessageContext) => `${publicUrl}/outages/${id}`;
const incidentLink = (id: string, { publicUrl }: MessageContext) =>
  `${publicUrl}/incidents/${encodeURIComponent(id)}`;

function outageFigures(outage: OutageResponse, context: MessageContext): AlertMessage["outage"] {
  const { id, name, zone, tier, phase, onset, alarm, ended, people, symptoms } = outage;
  const symptom = symptoms[0]?.symptom ?? null;
  const link = outageLink(outage, context);
  return { id, name, zone, tier, phase, onset, alarm, ended, people, symptom, link };
}

type Figured = Pick<IncidentRecord, "id" | "name" | "status" | "impact" | "posted" | "resolved">;

const incidentFigures = (incident: Figured, context: MessageContext): AlertMessage["incidents"][number] => ({
  id: incident.id,
  name: incident.name,
  status: incident.status,
  impact: incident.impact,
  posted: incident.posted,
  resolved: incident.resolved,
  link: incidentLink(incident.id, context),
});

/** The zone of an event's key; one that no catalog knows any more is taken for everything. */
export const zoneOfEvent = (key: string) => zoneOfKey(key) ?? ({ kind: "all" } as const);
