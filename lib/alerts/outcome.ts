import { refusals } from "./check-url";
import type { Posted } from "./post";
import type { Channel } from "./subscription";

/**
 * What came of an attempt, with a few words for the subscription's owner. `failed`: tried again. `refused`: this message is
 * never taken. `gone`: the receiver wants no more at all.
 */
export type Outcome =
  | { kind: "sent"; words: string }
  | { kind: "failed"; words: string; retryAfterSeconds: number | null }
  | { kind: "refused"; words: string }
  | { kind: "gone"; words: string };

/** Standard Webhooks: 410 ends a subscription. The three services say 404 for an address that they deleted, too. */
const isGone = (channel: Channel, status: number) =>
  status === 410 || (status === 404 && channel !== "webhook");

/** What an answer to a post means. */
export function outcomeOf(channel: Channel, posted: Posted): Outcome {
  // A name that leads nowhere may lead somewhere later; one that leads inside is not asked again.
  if (posted.kind === "refused" && posted.why === "nowhere")
    return { kind: "failed", words: "its name leads nowhere", retryAfterSeconds: null };
  if (posted.kind === "refused") return { kind: "refused", words: refusals[posted.why] };
  if (posted.kind === "failed") return { kind: "failed", words: posted.why, retryAfterSeconds: null };
  const { status, retryAfterSeconds } = posted;
  const words = `answered ${status}`;
  if (status >= 200 && status < 300) return { kind: "sent", words };
  if (isGone(channel, status)) return { kind: "gone", words: `${words}: it wants no more` };
  if (status === 413) return { kind: "refused", words: `${words}: too long` };
  if (status >= 300 && status < 400)
    return { kind: "failed", words: `${words}: redirects are not followed`, retryAfterSeconds };
  return { kind: "failed", words, retryAfterSeconds };
}
