import { giveRole } from "@/lib/accounts/moderators";
import { leadTo } from "@/lib/accounts/private-answer";
import { takeForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/http/problem";
import { machineNow } from "@/lib/process/clock";

export const dynamic = "force-dynamic";

/** Makes the account of an address (`email`) a moderator. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await takeForm(request, now, "/account/moderators", "moderator");
  if (form.refused) return form.refused;
  const given = await giveRole(form.fields.email ?? "", form.account.id, now);
  return leadTo(`/account/moderators?told=role-${given}`);
});
