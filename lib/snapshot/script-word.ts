import type { PlaceNow } from "./place-now";

/**
 * The state of a place in one word, for scripts and status bars. `problems`: more reports than usual, not confirmed;
 * `incident` and `maintenance` are the official page's; `unknown`: too few reports, our own counts are stale, or the
 * official page cannot be read. Only `ok` says that users and the official page both see nothing wrong.
 */
export type ScriptWord = "ok" | "problems" | "outage" | "incident" | "maintenance" | "unknown";

/** The word for a place; what users say comes before what the official page does. */
export function scriptWord({ users, official, incidents }: PlaceNow): ScriptWord {
  if (users === "outage") return "outage";
  if (users === "elevated") return "problems";
  if (official === "maintenance") return "maintenance";
  if (official === "unknown") return "unknown";
  if (official !== "operational" || incidents.length > 0) return "incident";
  return users === "quiet" ? "ok" : "unknown";
}
