import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { endProof } from "@/lib/moderation/intake";

export const dynamic = "force-dynamic";

/** Ends a proof-of-work `rule`. */
export const POST = moderatorAction(
  () => `${moderationPath}/intake`,
  async ({ rule = "" }, by, now) => {
    const done = await endProof({ ...by, ruleId: rule }, now);
    return done.kind === "done" ? "proof-ended" : `intake-${done.kind}`;
  },
);
