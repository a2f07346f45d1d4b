import type { AlertMessage } from "./message";
import { manyTitle } from "./write-many";

const longestBody = 300;

/** What the service worker shows (public/sw.js): a title, a few words, where a tap leads, and what replaces what. */
export function pushPayload(messages: readonly AlertMessage[]): string {
  const last = messages.at(-1);
  const title = messages.length === 1 ? (last?.title ?? "") : manyTitle(messages);
  const words = last ? `${last.users} ${last.official}` : "";
  const body = words.length > longestBody ? `${words.slice(0, longestBody)}…` : words;
  const path = last ? new URL(last.link).pathname : "/";
  return JSON.stringify({ title, body, path, tag: last?.subject ?? "" });
}
