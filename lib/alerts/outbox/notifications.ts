import type { AlertMessage } from "@/lib/alerts/message";
import {
  matchesIncidentUpdate,
  matchesOutageUpdate,
  matchesRecovery,
} from "@/lib/alerts/subscriptions/matches-subscription";
import type { Criteria } from "@/lib/alerts/subscriptions/subscription";
import {
  incidentMessage,
  type MessageContext,
  outageMessage,
  recoveryMessage,
  zoneOfEvent,
} from "@/lib/alerts/write-message";
import type { Zone } from "@/lib/catalog/zones";
import { matches } from "@/lib/comparison/match";
import { readIncident, readOfficialNow } from "@/lib/official/record/read";
import type { IncidentEvent, OutageEvent } from "@/lib/outages/events/event";
import { readEventsOf, type WrittenEvent } from "@/lib/outages/events/store";
import { readOutage, readOutagesSince } from "@/lib/outages/store";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { settings } from "@/lib/platform/settings/settings";
import { hourMs } from "@/lib/platform/time/units";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import { incidentsAround } from "@/lib/views/record/read-outages";

/** An event with its message, and which subscriptions it is for. */
export interface Notification {
  event: WrittenEvent;
  message: AlertMessage;
  /** The same message for people who wait for recovery. */
  recovery: AlertMessage;
  matches(criteria: Criteria): boolean;
  matchesRecovery(criteria: Criteria): boolean;
}

/** What all events of one round have in common. */
export interface FanOutContext extends MessageContext {
  openZones: readonly Zone[];
}

/** We send no messages about older events. Our server was not running then, and the site shows them. */
export const maxEventAgeMs = 6 * hourMs;

/** Reads where outages are open now, and whether we can read the status page. */
export async function readFanOutContext(now: Date): Promise<FanOutContext> {
  const [outages, official] = await Promise.all([readOutagesSince(now), readOfficialNow(now)]);
  return {
    publicUrl: settings().publicUrl,
    official: official.word,
    demo: isDemonstration(),
    openZones: outages.filter(({ endedAt }) => endedAt === null).map(({ zone }) => zone),
  };
}

/** The notification about an event. Null if nobody gets one. */
export async function toNotification(
  event: WrittenEvent,
  context: FanOutContext,
  now: Date,
): Promise<Notification | null> {
  if (now.getTime() - event.at.getTime() > maxEventAgeMs) return null;
  return event.subject === "outage"
    ? outageNotification(event, context)
    : incidentNotification(event, context, now);
}

async function outageNotification(
  event: OutageEvent & WrittenEvent,
  context: FanOutContext,
): Promise<Notification | null> {
  const outage = await readOutage(event.subjectId);
  if (!outage) return null;
  const response = toOutageResponse(outage, await incidentsAround([outage]));
  const message = outageMessage(event, response, context);
  if (!message) return null;
  const before = (await readEventsOf(outage.id)).filter(({ id }) => id < event.id);
  const earlier = before.flatMap((past) => (past.subject === "outage" ? [zoneOfEvent(past.zone)] : []));
  const update = { kind: event.kind, zone: zoneOfEvent(event.zone), tier: event.tier, earlier };
  const zones = [...earlier, update.zone];
  // A withdrawn outage also ends the wait for recovery.
  const isOver = event.kind === "ended" || event.kind === "withdrawn";
  return {
    event,
    message,
    recovery: recoveryMessage(message, context),
    matches: (criteria) => matchesOutageUpdate(criteria, update),
    matchesRecovery: (criteria) => isOver && matchesRecovery(criteria, { zones }, context.openZones),
  };
}

async function incidentNotification(
  event: IncidentEvent & WrittenEvent,
  context: FanOutContext,
  now: Date,
): Promise<Notification | null> {
  const incident = await readIncident(event.subjectId);
  if (!incident) return null;
  const posted = Math.min(now.getTime(), Date.parse(incident.posted));
  const around = await readOutagesSince(new Date(posted - hourMs));
  const outages = around.filter((outage) => matches(outage, incident));
  const responses = outages.map((outage) => toOutageResponse(outage, [incident]));
  const message = incidentMessage(event, incident, responses, context);
  const isOver = event.kind === "resolved" || event.kind === "vanished";
  return {
    event,
    message,
    recovery: recoveryMessage(message, context),
    matches: (criteria) => matchesIncidentUpdate(criteria, incident),
    matchesRecovery: (criteria) =>
      isOver && matchesRecovery(criteria, { scope: incident }, context.openZones),
  };
}
