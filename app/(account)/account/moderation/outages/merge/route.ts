import { moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { outagePath } from "@/app/(account)/account/moderation/outages/path";
import { mergeOutages } from "@/lib/moderation/merge-outages";

export const dynamic = "force-dynamic";

/** Makes the later of two outages (`outage`, `other`) part of the earlier. */
export const POST = moderatorsForm(outagePath, async ({ outage = "", other = "" }, by, now) => {
  const done = await mergeOutages({ ...by, one: outage, other }, now);
  return done.kind === "done" ? "merged" : `merge-${done.because}`;
});
