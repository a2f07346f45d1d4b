import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { endProof } from "@/lib/moderation/end-proof";

export const dynamic = "force-dynamic";

/** Ends the demand of proof that is this `rule`. */
export const POST = moderatorsForm(
  () => `${moderationPath}/intake`,
  async ({ rule = "" }, by, now) => {
    const done = await endProof({ ...by, ruleId: rule }, now);
    return done.kind === "done" ? "proof-ended" : `intake-${done.kind}`;
  },
);
