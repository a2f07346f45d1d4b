import { deleteAccount } from "@/lib/accounts/own-account";
import { redirectTo } from "@/lib/accounts/private-answer";
import { removedSessionCookie } from "@/lib/accounts/session-cookie";
import { signInPathWithNotice } from "@/lib/accounts/sign-in-path";
import { readSignedInForm } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Deletes one's own account. */
export const POST = withProblems(async (request) => {
  const form = await readSignedInForm(request, machineNow(), "/account/delete");
  if (form.refused) return form.refused;
  await deleteAccount(form.account);
  return redirectTo(signInPathWithNotice("deleted", ""), [removedSessionCookie()]);
});
