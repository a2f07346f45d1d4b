import { z } from "zod";

/** What a message can be about: the `type` of a webhook. */
export const messageTypes = [
  "outage.opened",
  "outage.confirmed",
  "outage.spread",
  "outage.reopened",
  "outage.ended",
  "incident.posted",
  "incident.updated",
  "incident.resolved",
  "incident.vanished",
  "back",
  "test",
] as const;

const time = z.string();

/** An outage as a message tells of it. */
const messageOutage = z.object({
  id: z.string(),
  name: z.string(),
  zone: z.string(),
  tier: z.string(),
  phase: z.string(),
  onset: time,
  alarm: time,
  ended: time.nullable(),
  people: z.number(),
  symptom: z.string().nullable(),
  link: z.string(),
});

/** An official incident as a message tells of it. */
const messageIncident = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  impact: z.string(),
  posted: time,
  resolved: time.nullable(),
  link: z.string(),
});

/** What there is to tell, in words and in figures, as it stood when it was written. Times are ISO 8601 UTC. */
export const alertMessage = z.object({
  type: z.enum(messageTypes),
  /** What it is about, the same through all its changes: `outage 20260406-1432`. */
  subject: z.string(),
  /** When it happened. */
  at: time,
  title: z.string(),
  /** What users say: what, where, since when. */
  users: z.string(),
  /** What the official page says of it. */
  official: z.string(),
  /** The page that shows it, for ever. */
  link: z.string(),
  outage: messageOutage.nullable(),
  incidents: z.array(messageIncident),
});

export type AlertMessage = z.infer<typeof alertMessage>;
