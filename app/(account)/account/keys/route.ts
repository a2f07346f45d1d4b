import { makeKey } from "@/lib/accounts/keys";
import { madeKeyCookie, madeKeyPath } from "@/lib/accounts/made-key-cookie";
import { leadTo } from "@/lib/accounts/private-answer";
import { takeForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Makes a key, and leads to the page that shows it once. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await takeForm(request, now, "/account");
  if (form.refused) return form.refused;
  const { name = "", scope = "" } = form.fields;
  const made = await makeKey(form.account.id, { name, scopes: scope.split(",") }, now);
  if (made.kind === "made") return leadTo(madeKeyPath, [madeKeyCookie(made.key)]);
  return leadTo(`/account?told=${made.kind === "invalid" ? "key-unnamed" : `key-${made.kind}`}`);
});
