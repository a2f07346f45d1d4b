import { readSignedInForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { channels } from "@/lib/alerts/channels/channels";
import { newSecretCookie } from "@/lib/alerts/subscriptions/new-secret";
import { subscribe } from "@/lib/alerts/subscriptions/subscribe";
import { topicIds } from "@/lib/alerts/subscriptions/subscription";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** The fields that the form keeps after an error. The address is not among them, because it may be a secret. */
const preservedFields = ["channel", "surface", "model", ...topicIds, "quietFrom", "quietUntil", "zone"];

/** Adds an alert. If it is signed, the next page shows its secret once. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account/alerts");
  if (form.refused) return form.refused;
  const { account, fields } = form;
  const result = await subscribe(account, fields, now);
  if (result.kind === "added" && channels[result.channel].signed)
    return redirectTo(newSecretCookie.path, [newSecretCookie.carry(result.id)]);
  if (result.kind !== "invalid") return redirectTo(`/account/alerts?told=${result.kind}`);
  const given = preservedFields.flatMap((name) => (fields[name] ? [[name, fields[name]]] : []));
  const query = new URLSearchParams([...given, ["faults", result.errors.join(",")]]);
  return redirectTo(`/account/alerts?${query}#add`);
});
