import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { hideReports } from "@/lib/moderation/hide";
import { parseChoice, queryOf, reportFilter } from "@/lib/moderation/reports";
import { now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Hides the reports that a form chooses. Its fields are those of the reports filter. */
export const POST = moderatorAction(
  (fields) => `${moderationPath}/hide?${queryOf(reportFilter(fields, now()))}`,
  async (fields, by, at) => {
    const choice = parseChoice(fields);
    if (!choice) return "choice-unknown";
    const done = await hideReports({ ...by, choice }, at);
    if (done.kind === "hidden")
      return { code: "hidden", count: done.reports, page: `${moderationPath}/removals` };
    if (done.kind === "too-many") return { code: "too-many", count: done.max };
    return done.kind === "nothing" ? "nothing-hidden" : "senders-too-many";
  },
);
