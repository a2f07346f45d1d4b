import { settings } from "@/lib/platform/settings/settings";
import { moderatesBySetting } from "./account";
import type { SignedIn } from "./current-account";
import { formToken } from "./form-token";
import { listModerators } from "./store-people";

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
