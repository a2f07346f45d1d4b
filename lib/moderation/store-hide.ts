import { randomUUID } from "node:crypto";
import type { Choice } from "@/lib/crowd/reports/removal";
import {
  type ChosenReport,
  isChosen,
  lockCounting,
  maxHidden,
  selectReports,
  setRemoval,
} from "@/lib/crowd/reports/store-hide";
import { choiceJson } from "@/lib/crowd/reports/store-removals";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Actor } from "./action";
import { perform } from "./store-log";

/**
 * The result of hiding. `nothing`: no visible report matched. `too-many`: we hide at most `max` at once, so choose a
 * shorter time. `senders-too-many`: the senders' other reports are too many to recount in one transaction, so choose
 * fewer senders.
 */
export type HideOutcome =
  | { kind: "hidden"; removalId: string; reports: number }
  | { kind: "nothing" | "senders-too-many" }
  | { kind: "too-many"; max: number };

/**
 * The result of restoring. `unknown`: there is no such removal. `already`: its reports are back. `too-old`: some of the
 * senders' reports are deleted, so we can't recount. `too-many`: too many of the senders' reports for one transaction.
 */
export type RestoreOutcome =
  | { kind: "restored"; reports: number }
  | { kind: "unknown" | "already" | "too-old" | "too-many" };

/** Hides all reports that a choice names, or none of them. */
export const hideChosen = (choice: Choice, by: Actor, now: Date): Promise<HideOutcome> =>
  perform<HideOutcome>(by, now, async (transaction) => {
    await lockCounting(transaction);
    const chosen = await selectReports(transaction, isChosen(choice), maxHidden + 1);
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (!first || !last) return { result: { kind: "nothing" } };
    const removalId = randomUUID();
    if (chosen.length > maxHidden) return { result: { kind: "too-many", max: maxHidden } };
    if (!(await setRemoval(transaction, chosen, removalId, now)))
      return { result: { kind: "senders-too-many" } };
    const surfaces = [...new Set(chosen.map(({ surface }) => surface))].sort();
    const reports = chosen.length;
    const removal = { reports, from: first.at, to: last.at, surfaces };
    await transaction.reportRemoval.create({
      data: { id: removalId, at: now, why: by.why, ...removal, choice: choiceJson(choice) },
    });
    const details = { reports, surfaces, choice: loggedChoice(choice) };
    return {
      result: { kind: "hidden", removalId, reports },
      entry: { kind: "hide-reports", subject: "removal", subjectId: removalId, details },
    };
  });

/** Restores all reports that a removal hides. `since` is the time from which counts change. */
export const restoreHidden = (
  removalId: string,
  by: Actor,
  reachableSince: Date,
  now: Date,
): Promise<{ outcome: RestoreOutcome; since: Date }> =>
  perform<{ outcome: RestoreOutcome; since: Date }>(by, now, async (transaction) => {
    await lockCounting(transaction);
    const removal = await transaction.reportRemoval.findUnique({ where: { id: removalId } });
    const since = removal?.from ?? now;
    const refused = (kind: "unknown" | "already" | "too-old" | "too-many") => ({
      result: { outcome: { kind }, since },
    });
    if (!removal) return refused("unknown");
    if (removal.restoredAt) return refused("already");
    if (removal.from < reachableSince) return refused("too-old");
    const condition = Prisma.sql`at >= ${removal.from} AND at <= ${removal.to} AND removal_id = ${removalId}::uuid`;
    const hidden: ChosenReport[] = await selectReports(transaction, condition, maxHidden);
    if (!(await setRemoval(transaction, hidden, null, now))) return refused("too-many");
    await transaction.reportRemoval.update({ where: { id: removalId }, data: { restoredAt: now } });
    const details = { reports: hidden.length, hiddenBecause: removal.why };
    return {
      result: { outcome: { kind: "restored", reports: hidden.length }, since },
      entry: { kind: "restore-reports", subject: "removal", subjectId: removalId, details },
    };
  });

/** A choice without pseudonyms: we never delete the log, so it must not name anybody. */
const loggedChoice = ({ reporter, network, ...rest }: Choice) => ({
  ...choiceJson(rest),
  ...(reporter === undefined ? {} : { reporter: "one" }),
  ...(network === undefined ? {} : { network: "one" }),
});
