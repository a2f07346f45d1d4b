/** Why a request was refused or stopped for a reason of the reporter's own: an error that is no outage. */
export interface Refusal {
  readonly id: string;
  /** Short name: "401". */
  readonly name: string;
  /** Two words under the name: "key refused". */
  readonly gloss: string;
  readonly means: string;
  /** What a program should do. */
  readonly program: string;
  /** What a person can do now. */
  readonly person: string;
}

/** All refusals, after the error types of the Claude API and what stops a request on its way. */
export const refusals = [
  {
    id: "invalid-request",
    name: "400",
    gloss: "request refused",
    means:
      "The request itself was not accepted: its form or content has something that the API does not take.",
    program: "Do not retry it unchanged. Read the message, which names the field, and correct the request.",
    person: "Undo the last change, attachment or message that was sent, and try again.",
  },
  {
    id: "authentication",
    name: "401",
    gloss: "key refused",
    means: "The API key or sign-in was not accepted: it is missing, mistyped, expired or revoked.",
    program: "Do not retry. Check which key is really sent, and replace it if it was revoked.",
    person: "Sign in again, or put in a valid key. In Claude Code, /status shows which one is used.",
  },
  {
    id: "billing",
    name: "402",
    gloss: "credit or billing",
    means:
      "The account has no credit left, reached a spend limit that was set for it, or has a payment problem.",
    program: "Do not retry. Stop calling until credit or the spend limit has been raised.",
    person: "Look at billing and spend limits in the Console.",
  },
  {
    id: "permission",
    name: "403",
    gloss: "not permitted",
    means: "The account, key, plan or region is not permitted to use this.",
    program: "Do not retry. Check the key's workspace and what its plan includes.",
    person: "Check which account, plan and organisation you use, and whether a VPN changes your region.",
  },
  {
    id: "not-found",
    name: "404",
    gloss: "not found",
    means: "What was asked for does not exist for this account; most often a model's name or an address.",
    program: "Do not retry. Check the model id, the address and the region.",
    person: "Choose another model from the list, or open the conversation again from the start page.",
  },
  {
    id: "conflict",
    name: "409",
    gloss: "conflict",
    means: "The request collided with another change to the same thing.",
    program: "Read the current state, then send the change again.",
    person: "Reload, look at what is there now, and try again.",
  },
  {
    id: "request-too-large",
    name: "413",
    gloss: "too large",
    means: "The message, the conversation or a file is larger than what is taken.",
    program: "Do not retry it unchanged. Send less: shorten, split, or upload files apart.",
    person: "Start a new conversation, shorten it (in Claude Code: /compact), or attach a smaller file.",
  },
  {
    id: "own-network",
    name: "Network",
    gloss: "on your side",
    means:
      "The request did not leave your network well: no connection, a name not found, or a certificate refused.",
    program: "Check name resolution, proxy and certificates on this machine before you retry.",
    person: "Check your connection, VPN and proxy; see whether other sites load.",
  },
  {
    id: "stopped",
    name: "Stopped",
    gloss: "cancelled here",
    means: "The request was stopped on your side, by you or by a program, before it was answered.",
    program: "Look for a deadline or a cancel signal of your own.",
    person: "Send it again if it was stopped by mistake.",
  },
] as const satisfies readonly Refusal[];

export type RefusalId = (typeof refusals)[number]["id"];

const byId = new Map<string, Refusal>(refusals.map((refusal) => [refusal.id, refusal]));

/** The refusal with this id; an id that is not in the catalog answers with itself as its name. */
export const refusalOf = (id: string): Refusal =>
  byId.get(id) ?? { id, name: id, gloss: "", means: "", program: "", person: "" };
