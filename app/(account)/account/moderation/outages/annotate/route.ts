import { moderatorAction, outagePath } from "@/app/(account)/account/moderation/moderator-action";
import { annotateOutage } from "@/lib/moderation/outage-actions";

export const dynamic = "force-dynamic";

/** Puts a remark (`text`) on an outage's page. An empty text removes it. */
export const POST = moderatorAction(outagePath, async ({ outage = "", text = "" }, by, now) => {
  return `remark-${await annotateOutage({ ...by, outageId: outage, text }, now)}`;
});
