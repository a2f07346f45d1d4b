/** The kinds of changes of outages and of official incidents. */
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

/** A change of an outage, with its zone (key) and tier at that time. */
export interface OutageEvent {
  subject: "outage";
  subjectId: string;
  kind: OutageChange;
  at: Date;
  zone: string;
  tier: "signal" | "confirmed";
}

/** A change that the status page made to an incident, at the time when we saw it. */
export interface IncidentEvent {
  subject: "incident";
  subjectId: string;
  kind: IncidentChange;
  at: Date;
}

/** One change, written in the transaction of the change itself. */
export type Event = OutageEvent | IncidentEvent;

/** The unique key of a change, so that writing it twice stores it once. */
export const eventKey = ({ subject, subjectId, kind, at }: Event): string =>
  `${subject} ${subjectId} ${kind} ${at.toISOString()}`;
