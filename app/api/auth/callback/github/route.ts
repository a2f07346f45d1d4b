import { leadTo } from "@/lib/accounts/private-answer";
import { endGithub } from "@/lib/accounts/sign-in-github";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** Where GitHub sends people back: the one address of next-auth that is open to the world. */
export const GET = withProblems(async (request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { to, cookies } = await endGithub(query, request.headers);
  return leadTo(to, cookies);
});
