import { giveRole } from "@/lib/moderation/give-role";
import { moderatorsForm } from "../../moderation/moderators-form";

export const dynamic = "force-dynamic";

/** Makes the account of an address (`email`) a moderator. */
export const POST = moderatorsForm(
  () => "/account/moderators",
  async ({ email = "" }, by, now) => `role-${await giveRole({ ...by, email }, now)}`,
);
