import { takeRole } from "@/lib/moderation/take-role";
import { moderatorsForm } from "../../moderation/moderators-form";

export const dynamic = "force-dynamic";

/** Makes a moderator (`person` is the account's id) a member again. */
export const POST = moderatorsForm(
  () => "/account/moderators",
  async ({ person = "" }, by, now) => `role-${await takeRole({ ...by, personId: person }, now)}`,
);
