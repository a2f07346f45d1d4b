import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { resumeIntake } from "@/lib/moderation/resume-intake";

export const dynamic = "force-dynamic";

/** Ends the pause that is this `rule`. */
export const POST = moderatorsForm(
  () => `${moderationPath}/intake`,
  async ({ rule = "" }, by, now) => {
    const done = await resumeIntake({ ...by, ruleId: rule }, now);
    return done.kind === "done" ? "resumed" : `intake-${done.kind}`;
  },
);
