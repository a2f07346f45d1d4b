import { signInByLink } from "@/lib/accounts/sign-in-link";
import { signInPathWithNotice } from "@/lib/accounts/sign-in-path";
import { readSameOriginForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Signs in with a link, after the confirming tap. */
export const POST = withProblems(async (request) => {
  const form = await readSameOriginForm(request);
  if (form.refused) return form.refused;
  const { token = "", callbackUrl = "" } = form.fields;
  const used = await signInByLink({ token, callbackUrl }, request.headers, machineNow());
  if (used.kind === "gone") return redirectTo(signInPathWithNotice("link-gone", callbackUrl));
  return redirectTo(used.to, used.cookies);
});
