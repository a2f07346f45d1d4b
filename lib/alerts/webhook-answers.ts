import { firstWaitMs, maxWaitMs, triesForMs } from "./back-off";
import { answerWithinMs } from "./post";
import { bothSecretsForMs } from "./signing";

const hours = (ms: number) => `${ms / 3_600_000} hours`;

/** What we make of a receiver's answer, and how long what holds. */
export const webhookAnswers: [name: string, says: string][] = [
  ["2xx", `Taken. Answer within ${answerWithinMs / 1000} seconds, and do slow work afterwards.`],
  [
    "3xx",
    "A failure, and it is tried again: redirects are never followed. A message is signed for the address that you gave; one that is led on could end in a private network, or with somebody whom you did not choose. Give us the final address.",
  ],
  ["410", "The receiver wants no more: the webhook is stopped until you let it go on in your account."],
  ["413", "This message is given up at once; others are sent."],
  [
    "Anything else",
    "A failure, as is no answer or no connection: it is tried again. Retry-After is kept to, up to an hour.",
  ],
  [
    "Retries",
    `After ${firstWaitMs / 1000} seconds, then after twice as long each time up to ${maxWaitMs / 60_000} minutes, a quarter more or less by chance, for ${hours(triesForMs)}: about thirty attempts. Then it is given up, stays in the log in your account for 30 days, and can be sent again from there.`,
  ],
  [
    "Repeats",
    "A message comes at least once. It comes twice when a machine of ours dies between sending and noting it, or when your answer is lost: its webhook-id and body are the same then.",
  ],
  [
    "Order",
    "The oldest first, but one that waits for its retry is passed by others: go by data.subject and timestamp.",
  ],
  [
    "New secret",
    `“Change the secret” in your account shows a new one. For ${hours(bothSecretsForMs)} each message is signed with both, so change over whenever it suits you; then only the new one signs.`,
  ],
];
