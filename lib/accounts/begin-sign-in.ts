import { z } from "zod";
import { type AuthAnswer, type AuthQuestion, askNextAuth } from "./ask-next-auth";
import { cookiesOf } from "./session-cookie";

const csrfBody = z.object({ csrfToken: z.string() });

/** A request's `Cookie` header from an answer's `Set-Cookie` headers. */
const asRequestCookies = (cookies: readonly string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") });

/** Begins a sign-in by next-auth's own two steps: its token against forged requests first, then the form with it. */
export async function beginSignIn(
  provider: "email" | "github",
  fields: Readonly<Record<string, string>>,
  onToken?: AuthQuestion["onToken"],
): Promise<AuthAnswer> {
  const first = await askNextAuth({ action: "csrf", method: "GET" });
  const { csrfToken } = csrfBody.parse(first.body);
  return askNextAuth({
    action: "signin",
    provider,
    method: "POST",
    body: { ...fields, csrfToken },
    cookies: cookiesOf(asRequestCookies(first.cookies)),
    onToken,
  });
}
