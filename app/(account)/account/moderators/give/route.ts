import { moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { giveRole } from "@/lib/moderation/give-role";

export const dynamic = "force-dynamic";

/** Makes the account of an address (`email`) a moderator. */
export const POST = moderatorsForm(
  () => "/account/moderators",
  async ({ email = "" }, by, now) => `role-${await giveRole({ ...by, email }, now)}`,
);
