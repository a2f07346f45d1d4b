import { moderationPath, moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { judgeKey } from "@/lib/moderation/judge-key";

export const dynamic = "force-dynamic";

/** Leaves a program’s `key` out of the figures of programs (`out` is `yes`), or takes it back. */
export const POST = moderatorsForm(
  () => `${moderationPath}/programs`,
  async ({ key = "", out }, by, now) => {
    const done = await judgeKey({ ...by, keyId: key, out: out === "yes" }, now);
    return done === "unchanged" ? "key-unknown" : out === "yes" ? "key-out" : "key-back";
  },
);
