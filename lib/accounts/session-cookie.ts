import { settings } from "@/lib/platform/settings/settings";

/** How long somebody stays signed in, in days. */
export const sessionDays = 30;

/** The one cookie of somebody who is signed in. Over HTTPS its name keeps other hosts of the domain from setting it. */
export function sessionCookie() {
  const secure = settings().publicUrl.startsWith("https:");
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return { name: secure ? "__Host-njy-session" : "njy-session", options };
}

/** The cookies that came with a request, by name. */
export function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at).trim(), unescaped(pair.slice(at + 1).trim())] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ""));
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The session's token that a request came with. */
export const sessionTokenOf = (headers: Headers): string | null =>
  cookiesOf(headers)[sessionCookie().name] || null;

/** The header that takes a cookie of this name away, as those of sign-in are set. */
export const droppedCookie = (name: string): string =>
  `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${sessionCookie().options.secure ? "; Secure" : ""}`;

/** The header that takes the session's cookie away. */
export const droppedSessionCookie = (): string => droppedCookie(sessionCookie().name);
