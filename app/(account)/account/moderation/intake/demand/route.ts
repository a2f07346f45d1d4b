import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { demandProof } from "@/lib/moderation/demand-proof";

export const dynamic = "force-dynamic";

/** Demands a proof of work for so many `minutes`, from a `network` or, where that is empty, from everyone. */
export const POST = moderatorsForm(
  () => `${moderationPath}/intake`,
  async ({ network = "", minutes = "" }, by, now) => {
    const from = network.trim() === "" ? null : network.trim();
    const done = await demandProof({ ...by, network: from, minutes: Number(minutes) }, now);
    return done.kind === "done" ? "demanded" : `intake-${done.kind}`;
  },
);
