import { randomUUID } from "node:crypto";
import type { Choice } from "@/lib/crowd/reports/removal";
import {
  type ChosenReport,
  isChosen,
  lockCounting,
  mostHidden,
  selectReports,
  setRemoval,
} from "@/lib/crowd/reports/store-hide";
import { choiceJson } from "@/lib/crowd/reports/store-removals";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { HideOutcome, ModerationBy, RestoreOutcome } from "./hide-outcome";
import { writeAct } from "./store-acts";

/** Hides all reports that a choice names, with the act, or none. */
export const hideChosen = (choice: Choice, by: ModerationBy, now: Date): Promise<HideOutcome> =>
  database().$transaction(async (transaction) => {
    await lockCounting(transaction);
    const chosen = await selectReports(transaction, isChosen(choice), mostHidden + 1);
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (!first || !last) return { kind: "nothing" };
    const removalId = randomUUID();
    if (chosen.length > mostHidden) return { kind: "too-many", most: mostHidden };
    if (!(await setRemoval(transaction, chosen, removalId, now))) return { kind: "senders-too-many" };
    const surfaces = [...new Set(chosen.map(({ surface }) => surface))].sort();
    const reports = chosen.length;
    const hid = { reports, from: first.at, to: last.at, surfaces };
    await transaction.reportRemoval.create({
      data: { id: removalId, at: now, why: by.why, ...hid, choice: choiceJson(choice) },
    });
    const details = { reports, surfaces, choice: told(choice) };
    const act = { ...by, kind: "hide-reports", subject: "removal", subjectId: removalId, details } as const;
    await writeAct(transaction, act, now);
    return { kind: "hidden", removalId, reports };
  });

/** Brings back all reports that a removal hides, with the act. */
export const restoreHidden = (
  removalId: string,
  by: ModerationBy,
  reachableSince: Date,
  now: Date,
): Promise<{ outcome: RestoreOutcome; since: Date }> =>
  database().$transaction(async (transaction) => {
    await lockCounting(transaction);
    const removal = await transaction.reportRemoval.findUnique({ where: { id: removalId } });
    const since = removal?.from ?? now;
    const refused = (kind: "unknown" | "already" | "too-old" | "too-many") => ({ outcome: { kind }, since });
    if (!removal) return refused("unknown");
    if (removal.restoredAt) return refused("already");
    if (removal.from < reachableSince) return refused("too-old");
    const condition = Prisma.sql`at >= ${removal.from} AND at <= ${removal.to} AND removal_id = ${removalId}::uuid`;
    const hidden: ChosenReport[] = await selectReports(transaction, condition, mostHidden);
    if (!(await setRemoval(transaction, hidden, null, now))) return refused("too-many");
    await transaction.reportRemoval.update({ where: { id: removalId }, data: { restoredAt: now } });
    const details = { reports: hidden.length, hiddenBecause: removal.why };
    const act = {
      ...by,
      kind: "restore-reports",
      subject: "removal",
      subjectId: removalId,
      details,
    } as const;
    await writeAct(transaction, act, now);
    return { outcome: { kind: "restored", reports: hidden.length }, since };
  });

/** What the log says of a choice: it is never deleted, and so names nobody's pseudonym. */
const told = ({ reporter, network, ...rest }: Choice) => ({
  ...choiceJson(rest),
  ...(reporter === undefined ? {} : { reporter: "one" }),
  ...(network === undefined ? {} : { network: "one" }),
});
