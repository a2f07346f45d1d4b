import ipaddr from "ipaddr.js";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { settings } from "@/lib/platform/settings/settings";

const warnings = () => onePerProcess("proxy warnings", () => new Map<string, string>());

/** What is probably set wrong, as seen from requests that came through a proxy. For `/api/health`. */
export const proxyWarnings = (): string[] => [...warnings().values()];

const trustedProxiesWarning =
  "A proxy forwards requests, but TRUSTED_PROXIES is 0, so everybody behind it counts as one person. Set TRUSTED_PROXIES to the number of proxies in front.";
const publicUrlWarning =
  "A proxy forwards requests, but PUBLIC_URL is not set, so links, mails and badges name localhost. Set PUBLIC_URL to the address that people use.";

/** Logs a warning once per process. */
function warn(name: string, warning: string): void {
  if (warnings().has(name)) return;
  warnings().set(name, warning);
  log().warn(warning);
}

/**
 * Looks at a request with `X-Forwarded-For`. If its other end is in a private network, that is a proxy in front of us, and
 * two settings are needed.
 */
export function noteForwarded(peer: string): void {
  if (!isPrivate(peer)) return;
  const { trustedProxies, publicUrl } = settings();
  if (trustedProxies === 0) warn("TRUSTED_PROXIES", trustedProxiesWarning);
  if (new URL(publicUrl).hostname === "localhost") warn("PUBLIC_URL", publicUrlWarning);
}

const privateRanges = new Set(["loopback", "private", "linkLocal", "uniqueLocal", "carrierGradeNat"]);

const isPrivate = (address: string): boolean =>
  ipaddr.isValid(address) && privateRanges.has(ipaddr.process(address).range());
