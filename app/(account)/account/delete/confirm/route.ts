import { expiredSessionCookie } from "@/lib/accounts/cookies";
import { deleteAccount } from "@/lib/accounts/own-account";
import { signInPathWithNotice } from "@/lib/accounts/sign-in-path";
import { readSignedInForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Deletes the account of the signed-in person. */
export const POST = withProblems(async (request) => {
  const form = await readSignedInForm(request, machineNow(), "/account/delete");
  if (form.refused) return form.refused;
  await deleteAccount(form.account);
  return redirectTo(signInPathWithNotice("deleted", ""), [expiredSessionCookie()]);
});
