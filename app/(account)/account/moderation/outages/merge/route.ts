import { moderatorAction, outagePath } from "@/app/(account)/account/moderation/moderator-action";
import { mergeOutages } from "@/lib/moderation/outage-actions";

export const dynamic = "force-dynamic";

/** Makes the later of two outages (`outage`, `other`) part of the earlier. */
export const POST = moderatorAction(outagePath, async ({ outage = "", other = "" }, by, now) => {
  const done = await mergeOutages({ ...by, one: outage, other }, now);
  return done.kind === "done" ? "merged" : `merge-${done.because}`;
});
