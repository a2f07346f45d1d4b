import { everyone, scopeOfNetwork } from "@/lib/crowd/reports/intake-rule";
import { dayOf, saltOutlivesDayMinutes } from "@/lib/crowd/reports/salt";
import { announceChange } from "@/lib/platform/database/changes";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import { type IntakeActor, type IntakeOutcome, refusedSpan } from "./intake-act";
import { keepRule } from "./store-intake";

/** The pseudonym of a network, in hexadecimal. */
const networkForm = /^[0-9a-f]{32}$/;

/**
 * Demands a proof of work with each report for so many minutes from now: from a network (its pseudonym of today, in
 * hexadecimal), or with null from everyone. A demand that is in force gets this end. A network's ends with its pseudonym,
 * soon after midnight UTC.
 */
export async function demandProof(
  { network, minutes, ...by }: IntakeActor & { network: string | null; minutes: number },
  now: Date,
): Promise<IntakeOutcome> {
  const refused = refusedSpan(minutes);
  if (refused) return refused;
  if (network !== null && !networkForm.test(network))
    return {
      kind: "refused",
      words: "That is no pseudonym of a network: take it from the stream of reports.",
    };
  const wantedMs = now.getTime() + minutes * minuteMs;
  const lastMs = dayOf(now) + dayMs + saltOutlivesDayMinutes * minuteMs;
  const until = new Date(network === null ? wantedMs : Math.min(wantedMs, lastMs));
  const scope = network === null ? everyone : scopeOfNetwork(network);
  const done = await keepRule({ kind: "proof", scope, until }, by, now);
  announceChange("intake");
  return done;
}
