import { privateProblem, readSignedInForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { actions, manageSubscription } from "@/lib/alerts/subscriptions/manage";
import { newSecretCookie } from "@/lib/alerts/subscriptions/new-secret";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Pauses, resumes, removes or tests an alert, replaces its secret, or sends a message again. The button's name says which, its value is the id. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account/alerts");
  if (form.refused) return form.refused;
  const action = actions.find((known) => form.fields[known] !== undefined);
  if (!action)
    return privateProblem({
      status: 400,
      detail: "The form names no action. Reload the page and try again.",
    });
  const id = form.fields[action] ?? "";
  const result = await manageSubscription(action, id, form.account.id, now);
  if (result.kind === "secret") return redirectTo(newSecretCookie.path, [newSecretCookie.carry(id)]);
  return redirectTo(`/account/alerts?told=${result.kind === "done" ? action : result.kind}`);
});
