import { requestLink } from "@/lib/accounts/sign-in-link";
import { signInPathWithNotice } from "@/lib/accounts/sign-in-path";
import { readSameOriginForm, redirectTo } from "@/lib/accounts/signed-in-request";
import { peerAddress } from "@/lib/platform/http/peer";
import { withProblems } from "@/lib/platform/http/problem";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

const notices = { invalid: "no-address", limited: "too-often", unavailable: "unavailable" } as const;

/** Sends a sign-in link. */
export const POST = withProblems(async (request) => {
  const form = await readSameOriginForm(request);
  if (form.refused) return form.refused;
  const { email = "", callbackUrl = "" } = form.fields;
  const address = peerAddress(request.headers, settings().trustedProxies);
  const { kind } = await requestLink({ email, callbackUrl }, address);
  return redirectTo(kind === "sent" ? "/signin/sent" : signInPathWithNotice(notices[kind], callbackUrl));
});
