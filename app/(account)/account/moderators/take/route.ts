import { takeRole } from "@/lib/accounts/moderators";
import { leadTo } from "@/lib/accounts/private-answer";
import { takeForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/http/problem";
import { machineNow } from "@/lib/process/clock";

export const dynamic = "force-dynamic";

/** Makes a moderator (`person` is the account's id) a member again. */
export const POST = withProblems(async (request) => {
  const form = await takeForm(request, machineNow(), "/account/moderators", "moderator");
  if (form.refused) return form.refused;
  const taken = await takeRole(form.fields.person ?? "");
  return leadTo(`/account/moderators?told=role-${taken}`);
});
