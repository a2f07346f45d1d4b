import { cut } from "./cut";
import type { AlertMessage } from "./message";
import { manyTitle } from "./write-many";

/**
 * A push service takes 4096 bytes (RFC 8030 §7.2), of which the encryption needs 103. A character is six bytes at most as
 * JSON writes it, so these leave room for the path.
 */
const maxTitle = 120;
const maxBody = 300;

/** Who says it first: users of an outage, the official page of an incident. */
const wordsOf = ({ subject, users, official }: AlertMessage): string =>
  subject.startsWith("incident ") ? `${official} ${users}` : `${users} ${official}`;

/** What the service worker shows (components/offline/worker): a title, a few words, where a tap leads, and what replaces what. */
export function pushPayload(messages: readonly AlertMessage[]): string {
  const last = messages.at(-1);
  if (!last) throw new Error("Nothing to push.");
  const title = messages.length === 1 ? last.title : manyTitle(messages);
  return JSON.stringify({
    title: cut(title, maxTitle),
    body: cut(wordsOf(last), maxBody),
    path: new URL(last.link).pathname,
    tag: last.subject,
  });
}
