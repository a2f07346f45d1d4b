import { revokeKey } from "@/lib/accounts/keys";
import { leadTo } from "@/lib/accounts/private-answer";
import { takeForm } from "@/lib/accounts/take-form";
import { withProblems } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Revokes a key (`key` is its id). One that was revoked before is as it was, and told to be. */
export const POST = withProblems(async (request) => {
  const now = machineNow();
  const form = await takeForm(request, now, "/account");
  if (form.refused) return form.refused;
  const revoked = await revokeKey(form.account.id, form.fields.key ?? "", now);
  return leadTo(`/account?told=${revoked ? "key-revoked" : "key-not-in-use"}`);
});
