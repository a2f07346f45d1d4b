import { moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { outagePath } from "@/app/(account)/account/moderation/outages/path";
import { unmergeOutages } from "@/lib/moderation/unmerge-outages";

export const dynamic = "force-dynamic";

/** Takes an outage (`part`) out of the one that it was merged into. */
export const POST = moderatorsForm(outagePath, async ({ part = "" }, by, now) =>
  (await unmergeOutages({ ...by, outageId: part }, now)) ? "parted" : "nothing-to-part",
);
