/** What can happen to an outage of ours, and to an official incident. */
export const outageChanges = [
  "opened",
  "placed",
  "confirmed",
  "subsiding",
  "active again",
  "ended",
  "reopened",
  "unconfirmed",
  "withdrawn",
  "returned",
] as const;
export const incidentChanges = ["posted", "updated", "resolved", "vanished"] as const;

export type OutageChange = (typeof outageChanges)[number];
export type IncidentChange = (typeof incidentChanges)[number];

/** Something that happened to an outage: where and how sure it was then (`zone` is a zone's key). */
export interface OutageEvent {
  subject: "outage";
  subjectId: string;
  kind: OutageChange;
  at: Date;
  zone: string;
  tier: "signal" | "confirmed";
}

/** Something that the official page did with an incident, at the time when we saw it. */
export interface IncidentEvent {
  subject: "incident";
  subjectId: string;
  kind: IncidentChange;
  at: Date;
}

/** One change of state, written in the transaction of the change itself. */
export type Event = OutageEvent | IncidentEvent;

/** The one key of a change of state: writing it twice writes it once. */
export const eventKey = ({ subject, subjectId, kind, at }: Event): string =>
  `${subject} ${subjectId} ${kind} ${at.toISOString()}`;
