import { randomBytes } from "node:crypto";
import { Auth, type AuthConfig, skipCSRFCheck } from "@auth/core";
import { log, loggedError } from "@/lib/platform/process/log";
import { settings } from "@/lib/platform/settings/settings";
import { authSecret } from "./secret";
import { sessionCookie, sessionDays } from "./session-cookie";
import { ownPath } from "./sign-in-path";
import { accountAdapter } from "./store-adapter";

/** How a person proves who they are: by a link in an e-mail, or at GitHub. */
export type AuthProvider = Exclude<AuthConfig["providers"][number], (...options: never[]) => unknown>;

/** What Auth.js answered: where the browser goes next, and the `Set-Cookie` headers. */
export interface AuthAnswer {
  to: URL;
  cookies: string[];
}

/** Starts a sign-in with a provider. The caller has checked that the form comes from our own page. */
export const startSignIn = (
  provider: AuthProvider,
  fields: Readonly<Record<string, string>>,
): Promise<AuthAnswer> => callAuth(provider, "signin", { method: "POST", body: new URLSearchParams(fields) });

/** Finishes a sign-in with what the provider sent back, and with the cookies of the browser that started it. */
export const finishSignIn = (
  provider: AuthProvider,
  query: Readonly<Record<string, string>>,
  cookie = "",
): Promise<AuthAnswer> => callAuth(provider, "callback", { headers: { cookie } }, query);

/**
 * Calls the handler of Auth.js with a standard request, and reads its standard response. The handler is not mounted at
 * /api/auth: docs/decisions/013-next-auth.md says why.
 */
async function callAuth(
  provider: AuthProvider,
  action: "signin" | "callback",
  init: RequestInit,
  query: Readonly<Record<string, string>> = {},
): Promise<AuthAnswer> {
  const base = `${settings().publicUrl}/api/auth`;
  const request = new Request(`${base}/${action}/${provider.id}?${new URLSearchParams(query)}`, init);
  const response = await Auth(request, await configFor(provider, new URL(base).pathname));
  return {
    to: new URL(response.headers.get("location") ?? "?error=Callback", base),
    cookies: response.headers.getSetCookie(),
  };
}

/** Whether Auth.js failed: it then redirects to an error page instead of throwing. */
export const hasFailed = ({ to }: AuthAnswer): boolean => to.searchParams.has("error");

/** Only the session cookie of those that Auth.js sets. */
export const sessionCookiesIn = ({ cookies }: AuthAnswer): string[] =>
  cookies.filter((cookie) => cookie.startsWith(`${sessionCookie().name}=`));

async function configFor(provider: AuthProvider, basePath: string): Promise<AuthConfig> {
  const cookie = sessionCookie();
  return {
    basePath,
    providers: [provider],
    adapter: accountAdapter(),
    secret: await authSecret(),
    // The request above carries our own address, never one that a client sent.
    trustHost: true,
    // Its check needs a cookie before the first form. Our own check needs none: `readSameOriginForm`.
    skipCSRFCheck,
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    session: {
      strategy: "database",
      maxAge: sessionDays * 86_400,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    callbacks: { redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url)}` },
    logger: {
      error: logFailure,
      warn: (code) => log().debug({ code }, "Auth.js warns"),
      debug: () => undefined,
    },
  };
}

/** Logs the kind of an error and where it happened. Its message may contain addresses and tokens. */
function logFailure(error: Error): void {
  const { cause } = error;
  const inner = cause instanceof Object && "err" in cause ? cause.err : error;
  const { type, stack } = loggedError(inner);
  log().warn({ code: error.name, type, stack: stack?.split("\n").slice(0, 5).join("\n") }, "sign-in failed");
}
