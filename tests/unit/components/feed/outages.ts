import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { unjudged } from "@/tests/states/unjudged";

/** An outage as a feed is given it, ended and posted about late. */
export const lateOutage: OutageResponse = {
  ...unjudged,
  id: "20260406-1432",
  name: "Claude Code · Opus 5",
  zones: [{ zone: "cell:claude-code/opus-5", since: "2026-04-06T14:32:00.000Z" }],
  zone: "cell:claude-code/opus-5",
  tier: "confirmed",
  phase: "ended",
  onset: "2026-04-06T14:27:00.000Z",
  alarm: "2026-04-06T14:32:00.000Z",
  confirmed: "2026-04-06T14:36:00.000Z",
  ended: "2026-04-06T16:00:00.000Z",
  people: 1204,
  peak: { people: 400, at: "2026-04-06T15:00:00.000Z" },
  symptoms: [{ symptom: "http-529", people: 1000 }],
  events: [
    { kind: "opened", at: "2026-04-06T14:32:00.000Z", zone: "cell:claude-code/opus-5" },
    { kind: "ended", at: "2026-04-06T16:04:00.000Z", zone: "cell:claude-code/opus-5" },
  ],
  incidents: [
    {
      id: "abc123",
      name: "Elevated errors on <Opus 5> & more",
      impact: "major",
      posted: "2026-04-06T14:55:00.000Z",
      claimed: "2026-04-06T14:20:00.000Z",
      firstSeen: "2026-04-06T14:56:00.000Z",
      componentRed: null,
      resolved: "2026-04-06T16:30:00.000Z",
      backdatedMinutes: 35,
    },
  ],
  lagMinutes: { posted: 23, firstSeen: 24, componentRed: null },
};

/** An open outage that the status page does not mention. */
export const openOutage: OutageResponse = {
  ...lateOutage,
  id: "20260407-0900",
  phase: "active",
  onset: "2026-04-07T08:56:00.000Z",
  alarm: "2026-04-07T09:00:00.000Z",
  confirmed: "2026-04-07T09:03:00.000Z",
  ended: null,
  people: 148,
  events: [{ kind: "opened", at: "2026-04-07T09:00:00.000Z", zone: "cell:claude-code/opus-5" }],
  incidents: [],
  lagMinutes: null,
};
