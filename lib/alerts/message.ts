import { z } from "zod";
import { isoTime } from "@/lib/platform/http/iso-time";

/** What a message can be about: the `type` of a webhook. */
export const messageTypes = [
  "outage.opened",
  "outage.confirmed",
  "outage.spread",
  "outage.reopened",
  "outage.ended",
  "outage.unconfirmed",
  "outage.withdrawn",
  "incident.posted",
  "incident.updated",
  "incident.resolved",
  "incident.vanished",
  "back",
  "test",
] as const;

const told = (description: string) => ({ description });
const permanent = "The page that shows it, for ever.";

/** An outage as a message tells of it. */
const messageOutage = z
  .object({
    id: z.string().meta(told("As in `/api/v1/outages/{id}`.")),
    name: z.string().meta(told("Where, in words.")),
    zone: z
      .string()
      .meta(told("Where, as a key: `cell:claude-code/opus-5-5`, `surface:…`, `family:…`, `all`.")),
    tier: z.string().meta(told("`signal` or `confirmed`: how sure we are.")),
    phase: z.string().meta(told("`active`, `subsiding` or `ended`.")),
    onset: isoTime.meta(told("Since when people report it.")),
    alarm: isoTime.meta(told("When we called it an outage.")),
    ended: isoTime.nullable().meta(told("When it was over by users’ reports; null while it is open.")),
    people: z.number().meta(told("Unique people who reported it since its onset.")),
    symptom: z.string().nullable().meta(told("What most of them see, as in `/api/v1/catalog`.")),
    link: z.string().meta(told(permanent)),
  })
  .meta({ id: "AlertOutage", description: "Found by us, from reports." });

/** An official incident as a message tells of it. */
const messageIncident = z
  .object({
    id: z.string().meta(told("As the official page has it.")),
    name: z.string().meta(told("The official title.")),
    status: z.string().meta(told("The official status; beside an outage `open` or `resolved`.")),
    impact: z.string().meta(told("`none`, `minor`, `major`, `critical` or `maintenance`.")),
    posted: isoTime.meta(told("When its first post was made.")),
    resolved: isoTime.nullable().meta(told("When the official page called it resolved.")),
    link: z.string().meta(told("Our page of it, for ever.")),
  })
  .meta({ id: "AlertIncident", description: "Posted by the official page." });

/** What there is to tell, in words and in figures, as it stood when it was written. Times are ISO 8601 UTC. */
export const alertMessage = z.object({
  type: z.enum(messageTypes).meta(told("What happened.")),
  subject: z
    .string()
    .meta(told("What it is about, the same through all its changes: `outage 20260406-1432`, `incident …`.")),
  at: isoTime.meta(told("When it happened.")),
  title: z.string().meta(told("In one line, with by whom.")),
  users: z.string().meta(told("What users say: what, where, since when.")),
  official: z
    .string()
    .meta(told("What the official page says of it, or that it says nothing, or cannot be read.")),
  link: z.string().meta(told(permanent)),
  outage: messageOutage.nullable().meta(told("The outage that it is about; null where there is none.")),
  incidents: z.array(messageIncident).meta(told("The official incidents that belong to it.")),
});

export type AlertMessage = z.infer<typeof alertMessage>;
