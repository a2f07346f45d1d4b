import { randomBytes } from "node:crypto";
import { skipCSRFCheck } from "@auth/core";
import NextAuth, { type NextAuthConfig } from "next-auth";
import { requestAt } from "@/lib/platform/http/next/request-at";
import { log, loggedError } from "@/lib/platform/process/log";
import { settings } from "@/lib/platform/settings/settings";
import { sessionCookie, sessionDays } from "./cookies";
import { authSecret } from "./secret";
import { ownPath } from "./sign-in-path";
import { accountAdapter } from "./store-adapter";

/** How a person proves who they are: by a link in an e-mail, or at GitHub. */
export type AuthProvider = Exclude<NextAuthConfig["providers"][number], (...options: never[]) => unknown>;

/** The result of next-auth: where the browser goes next, and the `Set-Cookie` headers. */
export interface AuthResult {
  to: URL;
  cookies: string[];
}

/** Starts a sign-in with a provider. The caller has checked that the form comes from our own page. */
export const startSignIn = (
  provider: AuthProvider,
  fields: Readonly<Record<string, string>>,
): Promise<AuthResult> => callAuth(provider, "signin", { method: "POST", body: new URLSearchParams(fields) });

/** Finishes a sign-in with the response of the provider, and with the cookies of the browser that started it. */
export const finishSignIn = (
  provider: AuthProvider,
  query: Readonly<Record<string, string>>,
  cookie = "",
): Promise<AuthResult> => callAuth(provider, "callback", { headers: { cookie } }, query);

/**
 * Calls the standard handler of next-auth and reads its response. It is not mounted at /api/auth:
 * docs/decisions/013-next-auth.md says why.
 */
async function callAuth(
  provider: AuthProvider,
  action: "signin" | "callback",
  init: { method?: "GET" | "POST"; headers?: HeadersInit; body?: BodyInit },
  query: Readonly<Record<string, string>> = {},
): Promise<AuthResult> {
  const base = `${settings().publicUrl}/api/auth`;
  const { handlers } = NextAuth(await configFor(provider, new URL(base).pathname));
  const request = requestAt(`${base}/${action}/${provider.id}?${new URLSearchParams(query)}`, init);
  const response = await handlers[init.method ?? "GET"](request);
  return {
    to: new URL(response.headers.get("location") ?? "?error=Callback", base),
    cookies: response.headers.getSetCookie(),
  };
}

/** Whether next-auth failed: it then redirects to an error page instead of throwing. */
export const hasFailed = ({ to }: AuthResult): boolean => to.searchParams.has("error");

/** Only the session cookie of those that next-auth sets. */
export const sessionCookiesIn = ({ cookies }: AuthResult): string[] =>
  cookies.filter((cookie) => cookie.startsWith(`${sessionCookie().name}=`));

async function configFor(provider: AuthProvider, basePath: string): Promise<NextAuthConfig> {
  const cookie = sessionCookie();
  return {
    basePath,
    providers: [provider],
    adapter: accountAdapter(),
    secret: await authSecret(),
    // The request above carries our own address, never one that a client sent.
    trustHost: true,
    // Without a value here, next-auth would send people wherever AUTH_REDIRECT_PROXY_URL says.
    redirectProxyUrl: "",
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
      warn: (code) => log().debug({ code }, "next-auth logged a warning"),
      debug: () => undefined,
    },
  };
}

/** Logs the kind of an error and where it happened. Its message may contain addresses and tokens. */
function logFailure(error: Error): void {
  const { cause } = error;
  const inner = cause instanceof Object && "err" in cause ? cause.err : error;
  const { type, stack } = loggedError(inner);
  log().warn({ code: error.name, type, stack: stack?.split("\n").slice(0, 5).join("\n") }, "Sign-in failed");
}
