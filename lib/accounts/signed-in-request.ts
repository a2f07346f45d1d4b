import { createHmac, timingSafeEqual } from "node:crypto";
import { type Problem, problemResponse } from "@/lib/platform/http/problem";
import { bodyLimitBytes, readBody } from "@/lib/platform/http/read-request";
import { settings } from "@/lib/platform/settings/settings";
import { currentAccount, type SignedIn } from "./account";
import { authSecret } from "./secret";
import { signInPath } from "./sign-in-path";

/** The headers of a response for one person: no cache may store it. */
export const privateHeaders = { "Cache-Control": "private, no-store" } as const;

/** Redirects a browser after a form to one of our pages, and sets cookies. */
export function redirectTo(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...privateHeaders, Location: path });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** A problem that no other origin may read. */
export function privateProblem(problem: Problem): Response {
  const response = problemResponse(problem);
  for (const name of [...response.headers.keys()])
    if (name.startsWith("access-control-")) response.headers.delete(name);
  response.headers.set("Cache-Control", privateHeaders["Cache-Control"]);
  return response;
}

/** The signed-in account, or the response that refuses the request. */
export type Required = { account: SignedIn; refused: null } | { account: null; refused: Response };

/** The signed-in account. Anyone else goes to the sign-in page, and from there to `to`. */
export async function requireAccount(headers: Headers, now: Date, to: string): Promise<Required> {
  const account = await currentAccount(headers, now);
  return account ? { account, refused: null } : { account: null, refused: redirectTo(signInPath(to)) };
}

/** A signed-in moderator. We refuse members (403). Anyone else goes to the sign-in page. */
export async function requireModerator(headers: Headers, now: Date, to: string): Promise<Required> {
  const required = await requireAccount(headers, now, to);
  if (required.refused || required.account.role === "moderator") return required;
  return { account: null, refused: privateProblem({ status: 403, detail: "Only moderators can do this." }) };
}

/** The hidden field that holds the form token. */
const formTokenField = "formToken";

/** The token in the forms of one session: a keyed hash of the session, so that no other page can send them. */
export async function formToken(sessionId: string): Promise<string> {
  return createHmac("sha256", await authSecret())
    .update(`form ${sessionId}`)
    .digest("base64url");
}

async function isFormToken(sessionId: string, token: string): Promise<boolean> {
  const expected = Buffer.from(await formToken(sessionId));
  const received = Buffer.from(token);
  return received.length === expected.length && timingSafeEqual(received, expected);
}

/**
 * Whether a form comes from one of our pages. Browsers say so in `Sec-Fetch-Site`. If they do not (plain HTTP, old
 * browsers), `Origin` must be that of PUBLIC_URL or the requested host. Without either header we refuse the form.
 */
function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === new URL(settings().publicUrl).origin || new URL(origin).host === headers.get("host");
}

const forged = (): Response =>
  privateProblem({
    status: 403,
    detail:
      "This form did not come from our site, so we did nothing. Reload the page and submit the form again.",
  });

/** The fields of a form, or the response that refuses it. Commas join the values of a field that was sent twice. */
type SameOriginForm = { fields: Record<string, string>; refused: null } | { fields: null; refused: Response };

/** Reads a form that only our own pages may send, signed in or not. */
export async function readSameOriginForm(
  request: Request,
  maxBytes = bodyLimitBytes,
): Promise<SameOriginForm> {
  if (!isSameOrigin(request.headers)) return { fields: null, refused: forged() };
  const body = await readBody(request, maxBytes);
  if (body.kind === "refused") return { fields: null, refused: privateProblem(body) };
  if (body.kind === "json")
    return { fields: null, refused: privateProblem({ status: 415, detail: "The body must be a form." }) };
  const joined = Object.entries(body.fields).map(([name, value]) => [name, [value].flat().join(",")]);
  return { fields: Object.fromEntries(joined), refused: null };
}

/** The form of a signed-in person, or the response that refuses it. */
export type SignedInForm =
  | { account: SignedIn; fields: Record<string, string>; refused: null }
  | { account: null; fields: null; refused: Response };

/** Enough for a moderator's reason and remark, in any script. */
const moderatorsFormBytes = 32_768;

/**
 * Reads a form of a signed-in person who has at least this `role`. It must come from our own page, with the token of
 * their session. Anyone else goes to the sign-in page, and from there to `to`.
 */
export async function readSignedInForm(
  request: Request,
  now: Date,
  to: string,
  role: "member" | "moderator" = "member",
): Promise<SignedInForm> {
  const form = await readSameOriginForm(request, role === "moderator" ? moderatorsFormBytes : bodyLimitBytes);
  if (form.refused) return { account: null, ...form };
  const require = role === "moderator" ? requireModerator : requireAccount;
  const required = await require(request.headers, now, to);
  if (required.refused) return { fields: null, ...required };
  const { [formTokenField]: token = "", ...fields } = form.fields;
  if (!(await isFormToken(required.account.sessionId, token)))
    return { account: null, fields: null, refused: forged() };
  return { account: required.account, fields, refused: null };
}
