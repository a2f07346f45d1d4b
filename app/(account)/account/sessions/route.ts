import { leadTo } from "@/lib/accounts/private-answer";
import { signInTold } from "@/lib/accounts/require-account";
import { droppedSessionCookie } from "@/lib/accounts/session-cookie";
import { signOut } from "@/lib/accounts/sessions";
import { takeForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Signs out one browser (`end` is its session's id) or `all`. */
export const POST = withProblems(async (request) => {
  const form = await takeForm(request, machineNow(), "/account");
  if (form.refused) return form.refused;
  const { end = "" } = form.fields;
  const { ownEnded } = await signOut(form.account, end);
  if (!ownEnded) return leadTo("/account?told=session-ended");
  return leadTo(signInTold(end === "all" ? "signed-out-all" : "signed-out", ""), [droppedSessionCookie()]);
});
