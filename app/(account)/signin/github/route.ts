import { startGithub } from "@/lib/accounts/sign-in-github";
import { signInPathWithNotice } from "@/lib/accounts/sign-in-path";
import { readSameOriginForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** Sends the browser to GitHub to sign in there. */
export const POST = withProblems(async (request) => {
  const form = await readSameOriginForm(request);
  if (form.refused) return form.refused;
  const { callbackUrl = "" } = form.fields;
  const step = await startGithub(callbackUrl);
  return step
    ? redirectTo(step.to, step.cookies)
    : redirectTo(signInPathWithNotice("github-failed", callbackUrl));
});
