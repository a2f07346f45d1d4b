import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { withdrawNote } from "@/lib/moderation/notes";

export const dynamic = "force-dynamic";

/** Removes the note of a `report` from the outage’s page. */
export const POST = moderatorAction(
  () => `${moderationPath}/notes?state=shown`,
  async ({ report = "" }, by, now) =>
    (await withdrawNote({ ...by, reportId: report }, now)) ? "note-withdrawn" : "note-unknown",
);
