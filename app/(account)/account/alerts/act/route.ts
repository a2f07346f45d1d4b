import { privateProblem, redirectTo } from "@/lib/accounts/private-answer";
import { readSignedInForm } from "@/lib/accounts/signed-in-request";
import { act, acts } from "@/lib/alerts/own-subscriptions";
import { newSecretCookie } from "@/lib/alerts/shown-secret";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Pauses, resumes, removes, tests, changes the secret, or sends once more: the button's name says which, its value to what. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account/alerts");
  if (form.refused) return form.refused;
  const what = acts.find((known) => form.fields[known] !== undefined);
  if (!what) return privateProblem({ status: 400, detail: "The form does not say what to do." });
  const id = form.fields[what] ?? "";
  const done = await act(what, id, form.account.id, now);
  if (done.kind === "secret") return redirectTo(newSecretCookie.path, [newSecretCookie.carry(id)]);
  return redirectTo(`/account/alerts?told=${done.kind === "done" ? what : done.kind}`);
});
