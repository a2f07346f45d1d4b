import { makeKey } from "@/lib/accounts/keys";
import { madeKeyCookie } from "@/lib/accounts/made-key";
import { redirectTo } from "@/lib/accounts/private-answer";
import { readSignedInForm } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Makes a key, and leads to the page that shows it once. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account");
  if (form.refused) return form.refused;
  const { name = "", scope = "" } = form.fields;
  const made = await makeKey(form.account.id, { name, scopes: scope.split(",") }, now);
  if (made.kind === "made") return redirectTo(madeKeyCookie.path, [madeKeyCookie.carry(made.key)]);
  return redirectTo(`/account?told=${made.kind === "invalid" ? "key-unnamed" : `key-${made.kind}`}`);
});
