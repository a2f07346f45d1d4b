import { revokeKey } from "@/lib/accounts/keys";
import { redirectTo } from "@/lib/accounts/private-answer";
import { readSignedInForm } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Revokes a key (`key` is its id). One that was revoked before is as it was, and told to be. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await readSignedInForm(request, now, "/account");
  if (form.refused) return form.refused;
  const revoked = await revokeKey(form.account.id, form.fields.key ?? "", now);
  return redirectTo(`/account?told=${revoked ? "key-revoked" : "key-not-in-use"}`);
});
