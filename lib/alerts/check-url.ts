import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";
import type { Resolve } from "./resolve";

/** What decides where may be posted to. */
export interface Reach {
  /** True lets addresses of this machine and of private networks through, and http: for tests and private use. */
  allowPrivate: boolean;
  resolve: Resolve;
  /** How long an answer is waited for; left out: as long as receivers are told. */
  answerWithinMs?: number;
}

/** Why a URL is not posted to, in a sentence for who typed it. */
export const refusals = {
  incomplete: "This is not a complete URL: one begins with https:// and is no longer than 2048 characters.",
  insecure: "The URL must begin with https://.",
  password: "The URL must not hold a name or password before its host.",
  private:
    "The URL leads into a private network, or to a single machine: only public addresses are posted to.",
  nowhere: "The host of the URL could not be found. Look for a slip of the pen, or try again in a minute.",
} as const;

export type Refusal = keyof typeof refusals;

/** A URL that may be posted to, with the addresses that were checked: only these are connected to. */
export type CheckedUrl =
  | { url: URL; addresses: { address: string; family: number }[]; refused: null }
  | { url: null; refused: Refusal };

/** Names that by their meaning lead into a network of somebody's own (RFC 6761, 6762, 8375 and common use). */
const insideName = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)\.?$/i;
const maxUrl = 2048;

const refuse = (refused: Refusal): CheckedUrl => ({ url: null, refused });

/**
 * Whether a URL may be posted to: https, to a public address by every one of the addresses that its host has. Spellings
 * such as `0x7f.1` or `2130706433` are what the URL's own parser makes of them. Redirects are never followed, so there is
 * nothing else to check.
 */
export async function checkUrl(text: string, { allowPrivate, resolve }: Reach): Promise<CheckedUrl> {
  if (text.length > maxUrl || !URL.canParse(text)) return refuse("incomplete");
  const url = new URL(text);
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) return refuse("insecure");
  if (url.username !== "" || url.password !== "") return refuse("password");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  if (!allowPrivate && family === 0 && (!host.includes(".") || insideName.test(host)))
    return refuse("private");
  const addresses = family > 0 ? [{ address: host, family }] : await resolve(host).catch(() => []);
  if (addresses.length === 0) return refuse("nowhere");
  if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) return refuse("private");
  return { url, addresses, refused: null };
}
