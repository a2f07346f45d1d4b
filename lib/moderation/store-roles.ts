import { giveModerator, takeModerator } from "@/lib/accounts/store-people";
import { database } from "@/lib/platform/database/client";
import type { Actor } from "./actor-and-reason";
import { writeAct } from "./store-acts";

const roleAct = { subject: "account", details: {} } as const;

/** Gives the role to the account of an address, together with the act; nothing is logged where nothing changes. */
export const giveAndLog = (
  email: string,
  { actorId, why }: Actor,
  now: Date,
): Promise<"given" | "no-account"> =>
  database().$transaction(async (transaction) => {
    const given = await giveModerator(email, actorId, now, transaction);
    if (!given) return "no-account";
    const act = { ...roleAct, kind: "give-role", subjectId: given.id, actorId, why } as const;
    if (given.changed) await writeAct(transaction, act, now);
    return "given";
  });

/** Takes the role away, together with the act. `others`: somebody moderates by setting. */
export const takeAndLog = (
  id: string,
  others: boolean,
  { actorId, why }: Actor,
  now: Date,
): Promise<"taken" | "last" | "unknown"> =>
  database().$transaction(async (transaction) => {
    const taken = await takeModerator(id, others, transaction);
    const act = { ...roleAct, kind: "take-role", subjectId: id, actorId, why } as const;
    if (taken === "taken") await writeAct(transaction, act, now);
    return taken;
  });
