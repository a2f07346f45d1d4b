import { signInByLink } from "@/lib/accounts/confirm-link";
import { leadTo } from "@/lib/accounts/private-answer";
import { signInTold } from "@/lib/accounts/require-account";
import { takeOwnForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Uses a sign-in link. */
export const POST = withProblems(async (request) => {
  const form = await takeOwnForm(request);
  if (form.refused) return form.refused;
  const { token = "", callbackUrl = "" } = form.fields;
  const used = await signInByLink({ token, callbackUrl }, request.headers, machineNow());
  if (used.kind === "gone") return leadTo(signInTold("link-gone", callbackUrl));
  return leadTo(used.to, used.cookies);
});
