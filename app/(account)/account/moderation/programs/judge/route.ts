import { moderationPath, moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { judgeKey } from "@/lib/moderation/keys";

export const dynamic = "force-dynamic";

/** Excludes a program’s `key` from the figures of programs (`out` is `yes`), or includes it again. */
export const POST = moderatorAction(
  () => `${moderationPath}/programs`,
  async ({ key = "", out }, by, now) => {
    const done = await judgeKey({ ...by, keyId: key, out: out === "yes" }, now);
    return done === "unchanged" ? "key-unknown" : out === "yes" ? "key-out" : "key-back";
  },
);
