import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { restoreReports } from "@/lib/moderation/restore-reports";

export const dynamic = "force-dynamic";

/** Brings back all reports that a `removal` hides. */
export const POST = moderatorsForm(
  () => `${moderationPath}/removals`,
  async ({ removal = "" }, by, now) => {
    const done = await restoreReports({ ...by, removalId: removal }, now);
    if (done.kind === "restored") return { told: "restored", n: done.reports };
    return `restore-${done.kind}`;
  },
);
