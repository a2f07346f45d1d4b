import { parseCookie, stringifySetCookie } from "cookie";
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
export const removedCookie = (name: string): string =>
  stringifySetCookie({ ...sessionCookie().options, name, value: "", maxAge: 0 });

/** The `Set-Cookie` that removes the session cookie. */
export const removedSessionCookie = (): string => removedCookie(sessionCookie().name);
