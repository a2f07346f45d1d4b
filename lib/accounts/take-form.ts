import { bodyLimitBytes, readBody } from "@/lib/platform/http/read-body";
import type { SignedIn } from "./current-account";
import { formTokenField, isFormToken } from "./form-token";
import { isFromOwnPage } from "./own-origin";
import { privateProblem } from "./private-answer";
import { requireAccount, requireModerator } from "./require-account";

/** A form's fields (one that was sent twice between commas), or the answer that refuses it. */
type OwnForm = { fields: Record<string, string>; refused: null } | { fields: null; refused: Response };

/** A form of somebody who is signed in, or the answer that refuses it. */
export type TakenForm =
  | { account: SignedIn; fields: Record<string, string>; refused: null }
  | { account: null; fields: null; refused: Response };

const forged = (): Response =>
  privateProblem({
    status: 403,
    detail:
      "This form was not sent from our own page, so nothing was done. Open the page again and send it from there.",
  });

/** A moderator's reason and remark, in any script. */
const moderatorsFormBytes = 32_768;

/** Reads a form that only a page of ours may send, signed in or not, of at most so many bytes. */
export async function takeOwnForm(request: Request, mostBytes = bodyLimitBytes): Promise<OwnForm> {
  if (!isFromOwnPage(request.headers)) return { fields: null, refused: forged() };
  const body = await readBody(request, mostBytes);
  if (body.kind === "refused") return { fields: null, refused: privateProblem(body) };
  if (body.kind === "json")
    return { fields: null, refused: privateProblem({ status: 415, detail: "The body must be a form." }) };
  const once = Object.entries(body.fields).map(([name, value]) => [name, [value].flat().join(",")]);
  return { fields: Object.fromEntries(once), refused: null };
}

/**
 * Reads a form of somebody who is signed in (`role`: at least that), sent by a page of ours that was made for that very
 * session. Whoever is not signed in is led to sign in, and from there to `to`.
 */
export async function takeForm(
  request: Request,
  now: Date,
  to: string,
  role: "member" | "moderator" = "member",
): Promise<TakenForm> {
  const form = await takeOwnForm(request, role === "moderator" ? moderatorsFormBytes : bodyLimitBytes);
  if (form.refused) return { account: null, ...form };
  const require = role === "moderator" ? requireModerator : requireAccount;
  const required = await require(request.headers, now, to);
  if (required.refused) return { fields: null, ...required };
  const { [formTokenField]: token = "", ...fields } = form.fields;
  if (!(await isFormToken(required.account.sessionId, token)))
    return { account: null, fields: null, refused: forged() };
  return { account: required.account, fields, refused: null };
}
