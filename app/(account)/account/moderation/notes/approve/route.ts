import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { approveNote } from "@/lib/moderation/approve-note";

export const dynamic = "force-dynamic";

/** Shows the note of a `report` on the page of an `outage`. */
export const POST = moderatorsForm(
  () => `${moderationPath}/notes`,
  async ({ report = "", outage = "" }, by, now) =>
    `note-${await approveNote({ ...by, reportId: report, outageId: outage }, now)}`,
);
