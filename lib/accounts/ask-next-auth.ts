import { randomBytes } from "node:crypto";
import NextAuth, { type AuthOptions } from "next-auth";
import EmailProvider from "next-auth/providers/email";
import { log, loggedError } from "@/lib/platform/process/log";
import { settings } from "@/lib/platform/settings/settings";
import { githubProvider } from "./github-provider";
import { ownPath } from "./own-path";
import { authSecret } from "./secret";
import { sessionCookie, sessionDays } from "./session-cookie";
import { accountAdapter } from "./store-adapter";

/** How long a sign-in link is good for, in minutes. */
export const linkMinutes = 15;

/** A link's token, as next-auth made it. */
export interface MadeToken {
  token: string;
  expires: Date;
}

/** What next-auth is asked: one of its actions, with what a browser sent. */
export interface AuthQuestion {
  action: "csrf" | "signin" | "callback";
  provider?: "email" | "github";
  method: "GET" | "POST";
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, string>>;
  cookies?: Readonly<Record<string, string>>;
  /** Called with the token of a link that is to be sent. */
  onToken?: (made: MadeToken) => void;
}

/** What next-auth answers: where it leads, which cookies it sets (whole header values), and its body. */
export interface AuthAnswer {
  location: string | null;
  cookies: string[];
  body: unknown;
}

/** The shape of Node's request and response that next-auth's handler reads and writes. */
type NodeHandler = (
  request: {
    method: string;
    query: Record<string, unknown>;
    body: unknown;
    cookies: Record<string, string>;
    headers: Record<string, string>;
  },
  response: ReturnType<typeof recorder>["response"],
) => Promise<unknown>;

async function options(onToken: AuthQuestion["onToken"]): Promise<AuthOptions> {
  const cookie = sessionCookie();
  return {
    adapter: accountAdapter(),
    secret: await authSecret(),
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    session: {
      strategy: "database",
      maxAge: sessionDays * 86_400,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    providers: [
      EmailProvider({
        maxAge: linkMinutes * 60,
        generateVerificationToken: () => randomBytes(32).toString("base64url"),
        sendVerificationRequest: ({ token, expires }) => onToken?.({ token, expires }),
      }),
      ...githubProvider(settings()),
    ],
    callbacks: { redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url)}` },
    // Its details may hold addresses and tokens, so of an error only what happened is kept.
    logger: {
      error: (code, metadata) => {
        const error = metadata instanceof Error ? metadata : metadata.error;
        const { type, stack } = loggedError(error);
        log().warn({ code, type, stack: stack?.split("\n").slice(1, 6).join("\n") }, "sign-in failed");
      },
      warn: (code) => log().debug({ code }, "next-auth warns"),
      debug: () => undefined,
    },
  };
}

/** Takes down what next-auth's handler answers. */
function recorder() {
  const headers = new Map<string, string | string[]>();
  const answer: { body: unknown } = { body: null };
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    send: (body: unknown) => void Object.assign(answer, { body }),
    json: (body: unknown) => void Object.assign(answer, { body }),
    end: () => undefined,
  };
  return { headers, answer, response };
}

/**
 * Asks next-auth in this process. Its addresses are not open to the world but for GitHub's way back: a page of ours
 * cannot set the cookie that its own forms need, and its e-mail link would be used up by whoever looks at it first.
 */
export async function askNextAuth(question: AuthQuestion): Promise<AuthAnswer> {
  const { action, provider, method, query = {}, body = {}, cookies = {}, onToken } = question;
  // next-auth reads from here, and nowhere else, under which address it is reached.
  process.env.NEXTAUTH_URL = `${settings().publicUrl}/api/auth`;
  const handle: NodeHandler = NextAuth(await options(onToken));
  const { headers, answer, response } = recorder();
  await handle(
    {
      method,
      query: { ...query, nextauth: [action, provider].filter((part) => part !== undefined) },
      body: { ...body },
      cookies: { ...cookies },
      headers: {},
    },
    response,
  );
  const location = headers.get("location");
  return {
    location: typeof location === "string" ? location : null,
    cookies: [headers.get("set-cookie") ?? []].flat(),
    body: answer.body,
  };
}

/** next-auth's word for what went wrong, where its answer leads to an error; null where it does not. */
export const authErrorIn = (location: string | null): string | null =>
  location === null ? "Callback" : new URL(location, settings().publicUrl).searchParams.get("error");
