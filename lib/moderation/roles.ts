import { z } from "zod";
import { emailAddress, isModeratorBySetting } from "@/lib/accounts/account";
import { findPerson, grantModerator, revokeModerator } from "@/lib/accounts/store-people";
import { settings } from "@/lib/platform/settings/settings";
import type { Moderator } from "./action";
import { perform } from "./store-log";

/** The result of granting the role. `no-account`: the person must sign in once first. */
export type GrantRoleOutcome = "given" | "invalid" | "no-account";

/** Makes the account of an address a moderator. Nothing is logged if it is one already. */
export async function grantRole(
  { email, ...by }: Moderator & { email: string },
  now: Date,
): Promise<GrantRoleOutcome> {
  const { data: address } = emailAddress.safeParse(email);
  if (!address) return "invalid";
  return perform<GrantRoleOutcome>(by, now, async (transaction) => {
    const given = await grantModerator(address, by.actorId, now, transaction);
    if (!given) return { result: "no-account" };
    if (!given.changed) return { result: "given" };
    const entry = { kind: "give-role", subject: "account", subjectId: given.id, details: {} } as const;
    return { result: "given", entry };
  });
}

/** The result of revoking the role. `by-setting`: ADMIN_EMAILS names the address. `last`: no moderator would be left. */
export type RevokeRoleOutcome = "taken" | "by-setting" | "last" | "unknown";

/** Makes a moderator (`personId`: the account's id) a member again. */
export async function revokeRole(
  { personId, ...by }: Moderator & { personId: string },
  now: Date,
): Promise<RevokeRoleOutcome> {
  const person = z.uuid().safeParse(personId).success ? await findPerson(personId) : null;
  if (!person) return "unknown";
  if (isModeratorBySetting(person.email)) return "by-setting";
  const othersBySetting = settings().adminEmails.length > 0;
  return perform<RevokeRoleOutcome>(by, now, async (transaction) => {
    const result = await revokeModerator(personId, othersBySetting, transaction);
    if (result !== "revoked") return { result };
    const entry = { kind: "take-role", subject: "account", subjectId: personId, details: {} } as const;
    return { result: "taken", entry };
  });
}
