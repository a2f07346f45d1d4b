import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { restoreReports } from "@/lib/moderation/hide";

export const dynamic = "force-dynamic";

/** Restores all reports that a `removal` hides. */
export const POST = moderatorAction(
  () => `${moderationPath}/removals`,
  async ({ removal = "" }, by, now) => {
    const done = await restoreReports({ ...by, removalId: removal }, now);
    if (done.kind === "restored") return { code: "restored", count: done.reports };
    return `restore-${done.kind}`;
  },
);
