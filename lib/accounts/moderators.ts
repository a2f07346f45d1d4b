import { z } from "zod";
import { settings } from "@/lib/settings/settings";
import { moderatesBySetting } from "./account";
import type { SignedIn } from "./current-account";
import { emailAddress } from "./email-address";
import { formToken } from "./form-token";
import { findPerson, giveModerator, listModerators, takeModerator } from "./store-people";

/** Somebody who moderates. `id` is null for an address of ADMIN_EMAILS that has not signed in yet. */
export interface Moderator {
  id: string | null;
  email: string;
  /** By ADMIN_EMAILS, which nobody can take away here; or given by a moderator. */
  by: "setting" | "moderator";
  since: Date | null;
}

/** Who moderates, by address. */
export async function readModerators(): Promise<Moderator[]> {
  const { adminEmails } = settings();
  const kept = await listModerators(adminEmails);
  const known = kept.map(({ id, email, roleGivenAt }): Moderator => {
    const bySetting = moderatesBySetting(email);
    return { id, email, by: bySetting ? "setting" : "moderator", since: bySetting ? null : roleGivenAt };
  });
  const unseen = adminEmails
    .filter((email) => !kept.some((one) => one.email === email))
    .map((email): Moderator => ({ id: null, email, by: "setting", since: null }));
  return [...known, ...unseen].sort((a, b) => a.email.localeCompare(b.email));
}

/** What became of giving the role. `no-account`: whoever it is for must sign in once first. */
export type Given = "given" | "invalid" | "no-account";

/** Makes the account of an address a moderator. `by` is the moderator who gives it. */
export async function giveRole(email: string, by: string, now: Date): Promise<Given> {
  const { data: address } = emailAddress.safeParse(email);
  if (!address) return "invalid";
  return (await giveModerator(address, by, now)) ? "given" : "no-account";
}

/** What became of taking the role. `by-setting`: ADMIN_EMAILS names them. `last`: nobody would be left. */
export type Taken = "taken" | "by-setting" | "last" | "unknown";

/** Makes a moderator a member again. */
export async function takeRole(id: string): Promise<Taken> {
  const person = z.uuid().safeParse(id).success ? await findPerson(id) : null;
  if (!person) return "unknown";
  if (moderatesBySetting(person.email)) return "by-setting";
  return takeModerator(id, settings().adminEmails.length > 0);
}

/** What the page of moderators shows to one of them; null to anybody else. Times are ISO 8601. */
export async function readModeratorsPage({ role, sessionId }: SignedIn, now: Date) {
  if (role !== "moderator") return null;
  const moderators = await readModerators();
  return {
    moderators: moderators.map((one) => ({ ...one, since: one.since?.toISOString() ?? null })),
    formToken: await formToken(sessionId),
    now: now.toISOString(),
  };
}
