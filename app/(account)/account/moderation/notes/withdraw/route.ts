import { withdrawNote } from "@/lib/moderation/withdraw-note";
import { moderationPath, moderatorsForm } from "../../moderators-form";

export const dynamic = "force-dynamic";

/** Shows the note of a `report` no more. */
export const POST = moderatorsForm(
  () => `${moderationPath}/notes?state=shown`,
  async ({ report = "" }, by, now) =>
    (await withdrawNote({ ...by, reportId: report }, now)) ? "note-withdrawn" : "note-unknown",
);
