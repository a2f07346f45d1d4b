import { settings } from "@/lib/platform/settings/settings";

/**
 * Whether a form was sent by a page of ours. Browsers say so in `Sec-Fetch-Site`; where they do not (plain HTTP, older
 * ones) the `Origin` must be PUBLIC_URL's or the host that was asked. What says neither is refused.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === new URL(settings().publicUrl).origin || new URL(origin).host === headers.get("host");
}
