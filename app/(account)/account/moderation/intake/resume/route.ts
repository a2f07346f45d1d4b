import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { resumeIntake } from "@/lib/moderation/intake";

export const dynamic = "force-dynamic";

/** Ends a pause (`rule`). */
export const POST = moderatorAction(
  () => `${moderationPath}/intake`,
  async ({ rule = "" }, by, now) => {
    const done = await resumeIntake({ ...by, ruleId: rule }, now);
    return done.kind === "done" ? "resumed" : `intake-${done.kind}`;
  },
);
