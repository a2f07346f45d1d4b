import { deleteAccount } from "@/lib/accounts/own-data";
import { leadTo } from "@/lib/accounts/private-answer";
import { signInTold } from "@/lib/accounts/require-account";
import { droppedSessionCookie } from "@/lib/accounts/session-cookie";
import { takeForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Deletes one's own account. */
export const POST = withProblems(async (request) => {
  const form = await takeForm(request, machineNow(), "/account/delete");
  if (form.refused) return form.refused;
  await deleteAccount(form.account);
  return leadTo(signInTold("deleted", ""), [droppedSessionCookie()]);
});
