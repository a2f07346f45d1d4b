import { moderatorAction, outagePath } from "@/app/(account)/account/moderation/moderator-action";
import { unmergeOutages } from "@/lib/moderation/outage-actions";

export const dynamic = "force-dynamic";

/** Makes a merged outage (`part`) separate again. */
export const POST = moderatorAction(outagePath, async ({ part = "" }, by, now) =>
  (await unmergeOutages({ ...by, outageId: part }, now)) ? "parted" : "nothing-to-part",
);
