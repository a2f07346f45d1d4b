import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { demandProof } from "@/lib/moderation/intake";

export const dynamic = "force-dynamic";

/** Requires proof of work for this many `minutes` from a `network`. An empty network means everyone. */
export const POST = moderatorAction(
  () => `${moderationPath}/intake`,
  async ({ network = "", minutes = "" }, by, now) => {
    const from = network.trim() === "" ? null : network.trim();
    const done = await demandProof({ ...by, network: from, minutes: Number(minutes) }, now);
    return done.kind === "done" ? "demanded" : `intake-${done.kind}`;
  },
);
