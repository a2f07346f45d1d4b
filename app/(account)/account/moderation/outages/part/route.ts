import { partOutages } from "@/lib/moderation/part-outages";
import { moderatorsForm } from "../../moderators-form";
import { outagePath } from "../path";

export const dynamic = "force-dynamic";

/** Takes an outage (`part`) out of the one that it was merged into. */
export const POST = moderatorsForm(outagePath, async ({ part = "" }, by, now) =>
  (await partOutages({ ...by, outageId: part }, now)) ? "parted" : "nothing-to-part",
);
