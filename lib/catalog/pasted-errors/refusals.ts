/** An error that is not an outage: the request was rejected or stopped for a reason on the reporter's side. */
export interface Refusal {
  readonly id: string;
  /** Short name: "401". */
  readonly name: string;
  /** Two or three words under the name: "key rejected". */
  readonly gloss: string;
  readonly means: string;
  /** What a program should do. */
  readonly program: string;
  /** What a person can do now. */
  readonly person: string;
}

/** All refusals: the error types of the Claude API, and what stops a request on its way. */
export const refusals = [
  {
    id: "invalid-request",
    name: "400",
    gloss: "request rejected",
    means: "The request is invalid. Its format or content has something that the API does not accept.",
    program: "Don’t retry it unchanged. The error message names the field: correct the request.",
    person: "Undo your last change, or remove the last attachment or message, and try again.",
  },
  {
    id: "authentication",
    name: "401",
    gloss: "key rejected",
    means: "The API key or sign-in is missing, mistyped, expired or revoked.",
    program: "Don’t retry. Check which key you send, and replace it if it was revoked.",
    person: "Sign in again, or enter a valid key. In Claude Code, /status shows which key is in use.",
  },
  {
    id: "billing",
    name: "402",
    gloss: "credit or billing",
    means: "The account has no credit left, reached its spend limit, or has a payment problem.",
    program: "Don’t retry. Stop calling until someone adds credit or raises the spend limit.",
    person: "Check billing and spend limits in the Console.",
  },
  {
    id: "permission",
    name: "403",
    gloss: "not allowed",
    means: "Your account, key, plan or region is not allowed to use this.",
    program: "Don’t retry. Check the key’s workspace and what its plan includes.",
    person: "Check which account, plan and organization you use, and whether a VPN changes your region.",
  },
  {
    id: "not-found",
    name: "404",
    gloss: "not found",
    means:
      "The requested resource does not exist for this account. Usually, the model name or the URL is wrong.",
    program: "Don’t retry. Check the model ID, the URL and the region.",
    person: "Choose another model, or open the conversation again from the start page.",
  },
  {
    id: "conflict",
    name: "409",
    gloss: "conflict",
    means: "The request conflicts with another change to the same resource.",
    program: "Read the current state, then send your change again.",
    person: "Reload, check the current state, and try again.",
  },
  {
    id: "request-too-large",
    name: "413",
    gloss: "too large",
    means: "The message, the conversation or a file is too large.",
    program: "Don’t retry it unchanged. Shorten it, split it, or upload files separately.",
    person:
      "Start a new conversation, shorten this one (in Claude Code: /compact), or attach a smaller file.",
  },
  {
    id: "own-network",
    name: "Network",
    gloss: "on your side",
    means: "The request failed on your network: no connection, a DNS error, or a rejected certificate.",
    program: "Check DNS, proxy and certificates on this machine before you retry.",
    person: "Check your connection, VPN and proxy, and whether other sites load.",
  },
  {
    id: "stopped",
    name: "Stopped",
    gloss: "canceled here",
    means: "You or a program on your side stopped the request before the answer arrived.",
    program: "Look for a deadline or an abort signal in your own code.",
    person: "If you stopped it by mistake, send it again.",
  },
] as const satisfies readonly Refusal[];

export type RefusalId = (typeof refusals)[number]["id"];

const byId = new Map<string, Refusal>(refusals.map((refusal) => [refusal.id, refusal]));

/** The refusal with this ID. An ID that is not in the catalog becomes the name. */
export const refusalOf = (id: string): Refusal =>
  byId.get(id) ?? { id, name: id, gloss: "", means: "", program: "", person: "" };
