import { moderatorsForm } from "@/app/(account)/account/moderation/moderators-form";
import { takeRole } from "@/lib/moderation/take-role";

export const dynamic = "force-dynamic";

/** Makes a moderator (`person` is the account's id) a member again. */
export const POST = moderatorsForm(
  () => "/account/moderators",
  async ({ person = "" }, by, now) => `role-${await takeRole({ ...by, personId: person }, now)}`,
);
