import { createdKeyCookie, createKey } from "@/lib/accounts/keys";
import { readSignedInForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Creates a key, and redirects to the page that shows it once. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account");
  if (form.refused) return form.refused;
  const { name = "", scope = "" } = form.fields;
  const created = await createKey(form.account.id, { name, scopes: scope.split(",") }, now);
  if (created.kind === "made")
    return redirectTo(createdKeyCookie.path, [createdKeyCookie.carry(created.key)]);
  return redirectTo(`/account?told=${created.kind === "invalid" ? "key-unnamed" : `key-${created.kind}`}`);
});
