import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { hideReports } from "@/lib/moderation/hide-reports";
import { chosenBy, queryOf, reportFilter } from "@/lib/moderation/report-query";
import { now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Hides the reports that a form chooses; its fields are those of the stream's filter. */
export const POST = moderatorsForm(
  (fields) => `${moderationPath}/hide?${queryOf(reportFilter(fields, now()))}`,
  async (fields, by, at) => {
    const choice = chosenBy(fields);
    if (!choice) return "choice-unknown";
    const done = await hideReports({ ...by, choice }, at);
    if (done.kind === "hidden") return { told: "hidden", n: done.reports, at: `${moderationPath}/removals` };
    if (done.kind === "too-many") return { told: "too-many", n: done.most };
    return done.kind === "nothing" ? "nothing-hidden" : "senders-too-many";
  },
);
