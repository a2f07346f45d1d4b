import { readIncident } from "@/lib/official/record/read-incident";
import { readOutage } from "@/lib/outages/store";
import { announceChange } from "@/lib/platform/database/changes";
import { dayMs } from "@/lib/platform/time/units";
import type { Actor } from "./actor-and-reason";
import { keepCorrection } from "./store-corrections";

/** What a moderator says of an outage and an incident: they belong together, they do not, or as place and time say. */
export const matchWords = ["together", "apart", "by-rule"] as const;
export type MatchWord = (typeof matchWords)[number];

/**
 * What became of it. `unchanged`: it stands so already. `unknown`: no such outage or incident. `maintenance`: that is
 * about no outage. `too-far`: more than a day lies between them.
 */
export type CorrectOutcome = "done" | "unchanged" | "unknown" | "maintenance" | "too-far";

/** Says whether an incident is about an outage, in place of what place and time say; told publicly, with the reason. */
export async function correctMatch(
  { outageId, incidentId, word, ...by }: Actor & { outageId: string; incidentId: string; word: MatchWord },
  now: Date,
): Promise<CorrectOutcome> {
  const [outage, incident] = await Promise.all([readOutage(outageId), readIncident(incidentId)]);
  if (!outage || !incident) return "unknown";
  if (word === "together" && incident.impact === "maintenance") return "maintenance";
  const posted = Date.parse(incident.posted);
  const near =
    posted >= outage.onsetAt.getTime() - dayMs && posted <= (outage.endedAt ?? now).getTime() + dayMs;
  if (word === "together" && !near) return "too-far";
  const together = word === "by-rule" ? null : word === "together";
  if (!(await keepCorrection({ outageId: outage.id, incidentId: incident.id }, together, by, now)))
    return "unchanged";
  announceChange("outages");
  return "done";
}
