import type { Zone } from "@/lib/catalog/zones";
import { matches } from "@/lib/comparison/match";
import { readOfficialNow } from "@/lib/official/record/read";
import { readIncident } from "@/lib/official/record/read-incident";
import type { IncidentEvent, OutageEvent } from "@/lib/outages/events/event";
import { readEventsOf, type WrittenEvent } from "@/lib/outages/events/store";
import { readOutage, readOutagesSince } from "@/lib/outages/store";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { settings } from "@/lib/platform/settings/settings";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import { incidentsAround } from "@/lib/views/record/read-outages";
import {
  backMessage,
  incidentMessage,
  type MessageContext,
  outageMessage,
  zoneOfEvent,
} from "./make-message";
import type { AlertMessage } from "./message";
import type { Interest } from "./subscription";
import { isBack, wantsIncidentNews, wantsOutageNews } from "./who-is-told";

/** An event with what there is to tell of it, and who is told. */
export interface News {
  event: WrittenEvent;
  message: AlertMessage;
  /** The same for those who wait for the end. */
  back: AlertMessage;
  isFor(interest: Interest): boolean;
  isBackFor(interest: Interest): boolean;
}

/** What holds for all events that are told at a time. */
export interface Circumstances extends MessageContext {
  openZones: readonly Zone[];
}

const hourMs = 3_600_000;
/** What happened longer ago is no news: we were away, and whoever looks at the page sees it. */
export const newsForMs = 6 * hourMs;

/** Where outages are open now, and how fresh the official word is. */
export async function readCircumstances(now: Date): Promise<Circumstances> {
  const [outages, official] = await Promise.all([readOutagesSince(now), readOfficialNow(now)]);
  return {
    publicUrl: settings().publicUrl,
    official: official.word,
    demo: isDemonstration(),
    openZones: outages.filter(({ endedAt }) => endedAt === null).map(({ zone }) => zone),
  };
}

/** The news of an event; null for one that nobody is told of. */
export async function makeNews(
  event: WrittenEvent,
  circumstances: Circumstances,
  now: Date,
): Promise<News | null> {
  if (now.getTime() - event.at.getTime() > newsForMs) return null;
  return event.subject === "outage"
    ? outageNews(event, circumstances)
    : incidentNews(event, circumstances, now);
}

async function outageNews(
  event: OutageEvent & WrittenEvent,
  circumstances: Circumstances,
): Promise<News | null> {
  const outage = await readOutage(event.subjectId);
  if (!outage) return null;
  const face = toOutageResponse(outage, await incidentsAround([outage]));
  const message = outageMessage(event, face, circumstances);
  if (!message) return null;
  const before = (await readEventsOf(outage.id)).filter(({ id }) => id < event.id);
  const earlier = before.flatMap((past) => (past.subject === "outage" ? [zoneOfEvent(past.zone)] : []));
  const told = { kind: event.kind, zone: zoneOfEvent(event.zone), tier: event.tier, earlier };
  const zones = [...earlier, told.zone];
  return {
    event,
    message,
    back: backMessage(message, circumstances),
    isFor: (interest) => wantsOutageNews(interest, told),
    isBackFor: (interest) => isOver(event.kind) && isBack(interest, { zones }, circumstances.openZones),
  };
}

/** Whoever waits for the end of an outage that was withdrawn waits for nothing more. */
const isOver = (kind: OutageEvent["kind"]) => kind === "ended" || kind === "withdrawn";

async function incidentNews(
  event: IncidentEvent & WrittenEvent,
  circumstances: Circumstances,
  now: Date,
): Promise<News | null> {
  const incident = await readIncident(event.subjectId);
  if (!incident) return null;
  const posted = Math.min(now.getTime(), Date.parse(incident.posted));
  const around = await readOutagesSince(new Date(posted - hourMs));
  const about = around.filter((outage) => matches(outage, incident));
  const faces = about.map((outage) => toOutageResponse(outage, [incident]));
  const message = incidentMessage(event, incident, faces, circumstances);
  const isGone = event.kind === "resolved" || event.kind === "vanished";
  return {
    event,
    message,
    back: backMessage(message, circumstances),
    isFor: (interest) => wantsIncidentNews(interest, incident),
    isBackFor: (interest) => isGone && isBack(interest, { scope: incident }, circumstances.openZones),
  };
}
