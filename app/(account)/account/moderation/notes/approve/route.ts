import { approveNote } from "@/lib/moderation/approve-note";
import { moderationPath, moderatorsForm } from "../../moderators-form";

export const dynamic = "force-dynamic";

/** Shows the note of a `report` on the page of an `outage`. */
export const POST = moderatorsForm(
  () => `${moderationPath}/notes`,
  async ({ report = "", outage = "" }, by, now) =>
    `note-${await approveNote({ ...by, reportId: report, outageId: outage }, now)}`,
);
