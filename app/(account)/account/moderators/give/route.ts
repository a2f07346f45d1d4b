import { moderatorAction } from "@/app/(account)/account/moderation/moderator-action";
import { grantRole } from "@/lib/moderation/roles";

export const dynamic = "force-dynamic";

/** Makes the account of an address (`email`) a moderator. */
export const POST = moderatorAction(
  () => "/account/moderators",
  async ({ email = "" }, by, now) => `role-${await grantRole({ ...by, email }, now)}`,
);
