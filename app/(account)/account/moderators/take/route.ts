import { moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { revokeRole } from "@/lib/moderation/roles";

export const dynamic = "force-dynamic";

/** Makes a moderator (`person` is the account's id) a member again. */
export const POST = moderatorAction(
  () => "/account/moderators",
  async ({ person = "" }, by, now) => `role-${await revokeRole({ ...by, personId: person }, now)}`,
);
