import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "./secret";

/** The name of the hidden field that holds it. */
export const formTokenField = "formToken";

/** What the forms of one session carry, so that no other page can send them: a keyed hash of the session. */
export async function formToken(sessionId: string): Promise<string> {
  return createHmac("sha256", await authSecret())
    .update(`form ${sessionId}`)
    .digest("base64url");
}

/** Whether a form carries the token of its session. */
export async function isFormToken(sessionId: string, given: string): Promise<boolean> {
  const wanted = Buffer.from(await formToken(sessionId));
  const got = Buffer.from(given);
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}
