import { someEvidence } from "@/tests/states/evidence";

/** A row of counts: reports of one cell in one step, each by a person who is new to every zone. */
export const countRow = (
  stepMinutes: number,
  at: Date,
  surface: string,
  model: string,
  symptom: string,
  people: number,
) => ({
  ...{ stepMinutes, at, vote: "fails", surface, model, symptom, cell: people },
  ...{ bySurface: people, byModel: people, byFamily: people, byGroup: people, everything: people },
});

/** A row of a finished official incident from the feed. */
export const incidentRow = (
  id: string,
  name: string,
  times: { postedAt: Date; claimedAt: Date; firstSeenAt: Date; resolvedAt: Date },
  change: object = {},
) => ({
  ...{ id, name, status: "resolved", impact: "minor", ...times },
  ...{ surfaces: ["claude-code"], models: [] as string[], many: false, origin: "feed", raw: {} },
  ...change,
});

/** A row of a finished outage. */
export const outageRow = (
  id: string,
  zone: string,
  times: { onsetAt: Date; alarmAt: Date; endedAt: Date },
  change: object = {},
) => ({
  ...{ id, zone, tier: "confirmed", phase: "ended", ...times, confirmedAt: times.alarmAt },
  ...{ changedAt: times.endedAt, people: 40, peakPeople: 20, peakAt: times.alarmAt, zones: [], events: [] },
  symptoms: [{ symptom: "http-529", people: 40 }],
  evidence: { ...someEvidence },
  ...change,
});
