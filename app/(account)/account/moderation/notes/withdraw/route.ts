import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { withdrawNote } from "@/lib/moderation/withdraw-note";

export const dynamic = "force-dynamic";

/** Shows the note of a `report` no more. */
export const POST = moderatorsForm(
  () => `${moderationPath}/notes?state=shown`,
  async ({ report = "" }, by, now) =>
    (await withdrawNote({ ...by, reportId: report }, now)) ? "note-withdrawn" : "note-unknown",
);
