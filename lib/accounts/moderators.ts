import { settings } from "@/lib/platform/settings/settings";
import { isModeratorBySetting, type SignedIn } from "./account";
import { formToken } from "./signed-in-request";
import { listModerators } from "./store-people";

/** A moderator. `id` is null for an address in ADMIN_EMAILS that has not signed in yet. */
export interface Moderator {
  id: string | null;
  email: string;
  /** `setting`: ADMIN_EMAILS gives the role, so nobody can take it away here. `moderator`: a moderator gave it. */
  by: "setting" | "moderator";
  since: Date | null;
}

/** All moderators, sorted by address. */
export async function readModerators(): Promise<Moderator[]> {
  const { adminEmails } = settings();
  const stored = await listModerators(adminEmails);
  const known = stored.map(({ id, email, roleGivenAt }): Moderator => {
    const bySetting = isModeratorBySetting(email);
    return { id, email, by: bySetting ? "setting" : "moderator", since: bySetting ? null : roleGivenAt };
  });
  const unseen = adminEmails
    .filter((email) => !stored.some((account) => account.email === email))
    .map((email): Moderator => ({ id: null, email, by: "setting", since: null }));
  return [...known, ...unseen].sort((a, b) => a.email.localeCompare(b.email));
}

/** The content of the moderators page for a moderator; null for anyone else. Times are ISO 8601. */
export async function readModeratorsPage({ role, sessionId }: SignedIn, now: Date) {
  if (role !== "moderator") return null;
  const moderators = await readModerators();
  return {
    moderators: moderators.map((one) => ({ ...one, since: one.since?.toISOString() ?? null })),
    formToken: await formToken(sessionId),
    now: now.toISOString(),
  };
}
