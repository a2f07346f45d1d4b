import { parseCookie, stringifySetCookie } from "cookie";
import { setCookieWithPage } from "@/lib/platform/http/next/current-response";
import { settings } from "@/lib/platform/settings/settings";

/** How long a person stays signed in, in days. */
export const sessionDays = 30;

/** Whether browsers reach us over HTTPS only. */
export const isHttps = (): boolean => settings().publicUrl.startsWith("https:");

/** The session cookie. Over HTTPS, its name stops other hosts of the domain from setting it. */
export function sessionCookie() {
  const secure = isHttps();
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return { name: secure ? "__Host-njy-session" : "njy-session", options };
}

/** The cookies of a request, by name. */
export const cookiesOf = (headers: Headers): Record<string, string | undefined> =>
  parseCookie(headers.get("cookie") ?? "");

/** The session token of a request. */
export const sessionTokenOf = (headers: Headers): string | null =>
  cookiesOf(headers)[sessionCookie().name] || null;

/** The `Set-Cookie` that removes a cookie of sign-in. */
export const expiredCookie = (name: string): string =>
  stringifySetCookie({ ...sessionCookie().options, name, value: "", maxAge: 0 });

/** The `Set-Cookie` that removes the session cookie. */
export const expiredSessionCookie = (): string => expiredCookie(sessionCookie().name);

/** A cookie that carries one value from a form to the page that shows the result once. */
export interface OneTimeCookie {
  /** The page, and the only place where the browser sends the cookie. */
  path: string;
  /** The `Set-Cookie` that carries a value. */
  carry(value: string): string;
  /** The value that came with a request. The page that is being rendered then removes it from the browser. */
  take(headers: Headers): string | null;
}

const lifetimeSeconds = 120;

/** Defines such a cookie. Its `path` must not be the prefix of another page. */
export function oneTimeCookie(name: string, path: string): OneTimeCookie {
  const carry = (value: string, maxAge = lifetimeSeconds) =>
    stringifySetCookie({ name, value, maxAge, path, httpOnly: true, sameSite: "strict", secure: isHttps() });
  return {
    path,
    carry: (value) => carry(value),
    take(headers) {
      const value = cookiesOf(headers)[name];
      if (!value) return null;
      setCookieWithPage(carry("", 0));
      return value;
    },
  };
}
