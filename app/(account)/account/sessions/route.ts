import { expiredSessionCookie } from "@/lib/accounts/cookies";
import { signOut } from "@/lib/accounts/sessions";
import { signInPathWithNotice } from "@/lib/accounts/sign-in-path";
import { readSignedInForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Signs out one browser (`end` is its session's id) or `all`. */
export const POST = withProblems(async (request) => {
  const form = await readSignedInForm(request, machineNow(), "/account");
  if (form.refused) return form.refused;
  const { end = "" } = form.fields;
  const { ownEnded } = await signOut(form.account, end);
  if (!ownEnded) return redirectTo("/account?told=session-ended");
  return redirectTo(signInPathWithNotice(end === "all" ? "signed-out-all" : "signed-out", ""), [
    expiredSessionCookie(),
  ]);
});
