import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { sources } from "@/lib/crowd/reports/report";
import { pauseIntake } from "@/lib/moderation/pause-intake";

export const dynamic = "force-dynamic";

/** Takes no reports of a `source` for so many `minutes`. */
export const POST = moderatorsForm(
  () => `${moderationPath}/intake`,
  async ({ minutes = "", ...fields }, by, now) => {
    const source = sources.find((known) => known === fields.source);
    if (!source) return "intake-refused";
    const done = await pauseIntake({ ...by, source, minutes: Number(minutes) }, now);
    return done.kind === "done" ? "paused" : `intake-${done.kind}`;
  },
);
