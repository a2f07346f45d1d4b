import { finishGithub } from "@/lib/accounts/sign-in-github";
import { redirectTo } from "@/lib/accounts/signed-in-request";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** GitHub sends people back here. Under /api/auth, only this address exists: docs/decisions/013-next-auth.md. */
export const GET = withProblems(async (request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { to, cookies } = await finishGithub(query, request.headers);
  return redirectTo(to, cookies);
});
