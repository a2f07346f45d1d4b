import type { Source } from "@/lib/crowd/reports/report";
import type { ProofNeeded } from "@/lib/crowd/reports/require-proof";
import type { Paused } from "@/lib/crowd/reports/submit";
import { settings } from "@/lib/platform/settings/settings";

const from: Record<Source, string> = {
  web: "from our own page",
  embed: "from the button on other sites",
  api: "from programs",
  cli: "from terminals",
};

/** The URI of a kind of problem; it leads to what can be done about it. */
export const problemType = (name: "proof-needed" | "intake-paused"): string =>
  `${settings().publicUrl}/problems/${name}`;

/** "22 Nov, 15:40 UTC". */
function moment(at: Date): string {
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}

/** Who paused what, until when, why, and what to do. */
export const pausedWords = ({ source, until, why }: Paused): string =>
  `Not counted: a moderator paused reports ${from[source]} until ${moment(until)} (${why}). Send it again then, or report another way: ${settings().publicUrl}/docs`;

const faults: Record<ProofNeeded["fault"], string> = {
  missing: "",
  wrong: "The proof that was sent is not right. ",
  expired: "The proof that was sent came too late. ",
  spent: "The proof that was sent was used before. ",
};

/** Of whom a proof of work is demanded, until when, and how to send one. */
export const proofWords = ({ fault, of, until }: ProofNeeded): string =>
  `Not counted yet. ${faults[fault]}Reports that look false flood in${
    of === "network" ? " from your network" : ""
  }, so until ${moment(until)} or so each report ${
    of === "network" ? "from there " : ""
  }costs a short computation. Solve the challenge and send the report again with it: ${settings().publicUrl}/docs#proof`;
