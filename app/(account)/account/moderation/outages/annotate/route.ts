import { moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { outagePath } from "@/app/(account)/account/moderation/outages/path";
import { annotateOutage } from "@/lib/moderation/annotate-outage";

export const dynamic = "force-dynamic";

/** Puts a remark (`text`) on an outage's page, or takes it away. */
export const POST = moderatorsForm(outagePath, async ({ outage = "", text = "" }, by, now) => {
  return `remark-${await annotateOutage({ ...by, outageId: outage, text }, now)}`;
});
