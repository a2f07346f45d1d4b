import { redirectTo } from "@/lib/accounts/private-answer";
import { readSignedInForm } from "@/lib/accounts/signed-in-request";
import { newSecretCookie } from "@/lib/alerts/shown-secret";
import { subscribe } from "@/lib/alerts/subscribe";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** What a page is told again of a form with faults: not the address, which may be a secret itself. */
const repeated = [
  "channel",
  "surface",
  "model",
  "signal",
  "confirmed",
  "end",
  "official",
  "quietFrom",
  "quietUntil",
  "zone",
];

/** Adds an alert; a webhook's secret is shown next, once. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account/alerts");
  if (form.refused) return form.refused;
  const { account, fields } = form;
  const done = await subscribe(account, fields, now);
  if (done.kind === "added" && done.channel === "webhook")
    return redirectTo(newSecretCookie.path, [newSecretCookie.carry(done.id)]);
  if (done.kind !== "invalid") return redirectTo(`/account/alerts?told=${done.kind}`);
  const given = repeated.flatMap((name) => (fields[name] ? [[name, fields[name]]] : []));
  const query = new URLSearchParams([...given, ["faults", done.faults.join(",")]]);
  return redirectTo(`/account/alerts?${query}#add`);
});
