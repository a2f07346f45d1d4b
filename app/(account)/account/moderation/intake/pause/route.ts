import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { sources } from "@/lib/crowd/reports/report";
import { pauseIntake } from "@/lib/moderation/intake";

export const dynamic = "force-dynamic";

/** Refuses reports of a `source` for this many `minutes`. */
export const POST = moderatorAction(
  () => `${moderationPath}/intake`,
  async ({ minutes = "", ...fields }, by, now) => {
    const source = sources.find((known) => known === fields.source);
    if (!source) return "intake-refused";
    const done = await pauseIntake({ ...by, source, minutes: Number(minutes) }, now);
    return done.kind === "done" ? "paused" : `intake-${done.kind}`;
  },
);
