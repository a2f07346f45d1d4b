import { exportAccount } from "@/lib/accounts/own-account";
import { privateHeaders, requireAccount } from "@/lib/accounts/signed-in-request";
import { exportAlerts } from "@/lib/alerts/subscriptions/manage";
import { exportExcludedKeys, exportObservations } from "@/lib/crowd/observations/keys";
import { exportActions, exportRoleActions } from "@/lib/moderation/log";
import { jsonInParts } from "@/lib/platform/http/json-in-parts";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Everything that we store about your account, as a file. */
export const GET = withProblems(async (request) => {
  const now = machineNow();
  const required = await requireAccount(request.headers, now, "/account");
  if (required.refused) return required.refused;
  const { account } = required;
  const everything = {
    ...(await exportAccount(account, now)),
    alerts: await exportAlerts(account.id),
    moderation: await exportActions(account.id),
    roleActs: await exportRoleActions(account.id),
    keysLeftOut: await exportExcludedKeys(account.id),
  };
  return new Response(jsonInParts(everything, "observations", exportObservations(account.id)), {
    headers: {
      ...privateHeaders,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="not-just-you-account.json"',
    },
  });
});
