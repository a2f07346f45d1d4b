import { leadTo } from "@/lib/accounts/private-answer";
import { signInTold } from "@/lib/accounts/require-account";
import { beginGithub, isGithubSet } from "@/lib/accounts/sign-in-github";
import { takeOwnForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** Leads to GitHub to sign in there. */
export const POST = withProblems(async (request) => {
  const form = await takeOwnForm(request);
  if (form.refused) return form.refused;
  const { callbackUrl = "" } = form.fields;
  const step = isGithubSet() ? await beginGithub(callbackUrl) : null;
  return step ? leadTo(step.to, step.cookies) : leadTo(signInTold("github-failed", callbackUrl));
});
