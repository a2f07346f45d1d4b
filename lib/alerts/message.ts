import { z } from "zod";
import { isoTime } from "@/lib/platform/http/response-schemas";

/** What each type of message says, in one sentence. The types are the `type` of a webhook. */
export const messageTypes = {
  "outage.opened": "Users report a possible outage. It is not confirmed yet.",
  "outage.confirmed": "User reports confirm an outage.",
  "outage.spread": "An open outage affects more than before, or has reached something you chose.",
  "outage.reopened": "An outage had ended, but users report errors again.",
  "outage.ended": "An outage is over, according to users.",
  "outage.unconfirmed":
    "An outage is no longer confirmed, because a moderator removed reports that had confirmed it.",
  "outage.withdrawn":
    "We withdrew an outage, because a moderator removed reports and the remaining ones show none.",
  "incident.posted": "The status page posted an incident.",
  "incident.updated": "The status page changed an incident’s status or added a post.",
  "incident.resolved": "The status page marked an incident as resolved.",
  "incident.vanished": "The status page removed an incident.",
  back: "It’s back. We send this to people who asked for one message. Webhooks don’t get it.",
  test: "A test that you sent from your account.",
} as const;
export type MessageType = keyof typeof messageTypes;

const described = (description: string) => ({ description });
const permanent = "Permanent link to our page about it.";

const messageOutage = z
  .object({
    id: z.string().meta(described("The ID in `/api/v1/outages/{id}`.")),
    name: z.string().meta(described("What is affected, in words.")),
    zone: z
      .string()
      .meta(
        described("What is affected, as a key: `cell:claude-code/opus-5-5`, `surface:…`, `family:…`, `all`."),
      ),
    tier: z.string().meta(described("How sure we are: `signal` or `confirmed`.")),
    phase: z.string().meta(described("`active`, `subsiding` or `ended`.")),
    onset: isoTime.meta(described("When people started reporting it.")),
    alarm: isoTime.meta(described("When we raised the alarm.")),
    ended: isoTime
      .nullable()
      .meta(described("When it ended, according to user reports. Null while it is open.")),
    people: z.number().meta(described("How many different people have reported it since its onset.")),
    symptom: z
      .string()
      .nullable()
      .meta(described("The most reported symptom, as an ID from `/api/v1/catalog`.")),
    link: z.string().meta(described(permanent)),
  })
  .meta({ id: "AlertOutage", description: "An outage that we detected from user reports." });

const messageIncident = z
  .object({
    id: z.string().meta(described("Its ID on the status page.")),
    name: z.string().meta(described("Its title on the status page.")),
    status: z
      .string()
      .meta(
        described("Its status on the status page. In a message about an outage, only `open` or `resolved`."),
      ),
    impact: z.string().meta(described("`none`, `minor`, `major`, `critical` or `maintenance`.")),
    posted: isoTime.meta(described("When the status page first posted about it.")),
    resolved: isoTime.nullable().meta(described("When the status page marked it as resolved.")),
    link: z.string().meta(described(permanent)),
  })
  .meta({ id: "AlertIncident", description: "An incident on the official status page." });

/** One message, in words and in figures, as of the time it was written. Times are ISO 8601 in UTC. */
export const alertMessage = z.object({
  type: z.enum(Object.keys(messageTypes) as MessageType[]).meta(described("What happened.")),
  subject: z
    .string()
    .meta(
      described(
        "Which outage or incident this is about. It stays the same for every change: `outage 20260406-1432`, `incident …`.",
      ),
    ),
  at: isoTime.meta(described("When it happened.")),
  title: z.string().meta(described("One line: what happened, and who says so.")),
  users: z.string().meta(described("What users report: what, where and since when.")),
  official: z
    .string()
    .meta(described("What the status page says about it, or that it says nothing or can’t be read.")),
  link: z.string().meta(described(permanent)),
  outage: messageOutage.nullable().meta(described("The outage. Null if there is none.")),
  incidents: z.array(messageIncident).meta(described("The status page’s incidents about it.")),
});

export type AlertMessage = z.infer<typeof alertMessage>;
