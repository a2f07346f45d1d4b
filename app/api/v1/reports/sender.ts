import type { Sender } from "@/lib/crowd/reports/submit";
import { peerAddress } from "@/lib/platform/http/peer";
import { settings } from "@/lib/platform/settings/settings";

/** The sender of a report, and the source that we derive from its headers. */
export function senderOf(request: Request): Sender {
  const { headers } = request;
  const site = headers.get("sec-fetch-site");
  const fromPage = site === "same-origin" || (site === null && wantsPage(request));
  const fromTerminal = /^(curl|wget|httpie)\b/i.test(headers.get("user-agent") ?? "");
  return {
    address: peerAddress(headers, settings().trustedProxies),
    source: fromPage ? "web" : fromTerminal ? "cli" : "api",
    key: headers.get("idempotency-key"),
    proof: headers.get("proof"),
  };
}

/** Whether a browser posted a form and expects a page, as it does without JavaScript. */
export const wantsPage = (request: Request): boolean =>
  (request.headers.get("accept") ?? "").includes("text/html") &&
  !(request.headers.get("content-type") ?? "").startsWith("application/json");
