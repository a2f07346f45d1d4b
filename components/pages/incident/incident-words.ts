import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import type { IncidentRecord } from "@/lib/views/record/read-incidents";
import { formatList } from "@/lib/words/lists";

const statusWords: Record<string, string> = {
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  postmortem: "resolved, with postmortem",
};

/** The status page's word for the status of an incident or a post. */
export const formatStatus = (status: string): string => statusWords[status] ?? "status unknown";

/** The status of an incident. One that was removed from the status page is neither open nor resolved. */
export const incidentStatus = ({ status, vanished }: Pick<IncidentSummary, "status" | "vanished">): string =>
  vanished === null ? formatStatus(status) : "withdrawn";

const componentWords: Record<string, string> = {
  operational: "operational",
  degraded_performance: "degraded",
  partial_outage: "partial outage",
  major_outage: "major outage",
  under_maintenance: "maintenance",
};

/** The status page's word for the state of a component. */
export const componentState = (state: string): string => componentWords[state] ?? "unknown";

/** What an incident mentions, and which reports we count for it. */
export function describeScope({ surfaces, models, many }: IncidentRecord): {
  names: string;
  counted: string;
} {
  const surfaceNames = formatList(surfaces.map((id) => surfaceOf(id).name));
  const modelNames = formatList(models.map((id) => modelOf(id).name));
  const named = modelNames && surfaceNames ? `${modelNames} on ${surfaceNames}` : modelNames || surfaceNames;
  if (!named)
    return {
      names: many ? "many models, without names" : "no surface and no model",
      counted: "It names no surface or model, so this counts all reports.",
    };
  const several = surfaces.length > 1 || models.length > 1;
  return {
    names: named,
    counted: `This counts reports about ${named}.${several ? " A person who reported two of them counts in each." : ""}`,
  };
}
