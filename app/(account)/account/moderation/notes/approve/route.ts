import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { approveNote } from "@/lib/moderation/notes";

export const dynamic = "force-dynamic";

/** Shows the note of a `report` on the page of an `outage`. */
export const POST = moderatorAction(
  () => `${moderationPath}/notes`,
  async ({ report = "", outage = "" }, by, now) =>
    `note-${await approveNote({ ...by, reportId: report, outageId: outage }, now)}`,
);
