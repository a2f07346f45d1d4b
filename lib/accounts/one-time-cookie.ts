import { stringifySetCookie } from "cookie";
import { setCookieWithPage } from "@/lib/platform/http/next/current-response";
import { cookiesOf, isHttps } from "./session-cookie";

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
