import { revokeKey } from "@/lib/accounts/keys";
import { readSignedInForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Revokes a key (`key` is its id). A key that was revoked before stays so, with its own notice. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account");
  if (form.refused) return form.refused;
  const revoked = await revokeKey(form.account.id, form.fields.key ?? "", now);
  return redirectTo(`/account?told=${revoked ? "key-revoked" : "key-not-in-use"}`);
});
