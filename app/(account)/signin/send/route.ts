import { askLink } from "@/lib/accounts/ask-link";
import { leadTo } from "@/lib/accounts/private-answer";
import { signInTold } from "@/lib/accounts/require-account";
import { takeOwnForm } from "@/lib/accounts/take-form";
import { peerAddress } from "@/lib/platform/http/peer";
import { withProblems } from "@/lib/platform/http/problem";
import { settings } from "@/lib/platform/settings/settings";

export const dynamic = "force-dynamic";

const told = { invalid: "no-address", limited: "too-often", unavailable: "unavailable" } as const;

/** Sends a sign-in link. */
export const POST = withProblems(async (request) => {
  const form = await takeOwnForm(request);
  if (form.refused) return form.refused;
  const { email = "", callbackUrl = "" } = form.fields;
  const address = peerAddress(request.headers, settings().trustedProxies);
  const { kind } = await askLink({ email, callbackUrl }, address);
  return leadTo(kind === "sent" ? "/signin/sent" : signInTold(told[kind], callbackUrl));
});
