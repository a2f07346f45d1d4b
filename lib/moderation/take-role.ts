import { z } from "zod";
import { moderatesBySetting } from "@/lib/accounts/account";
import { findPerson } from "@/lib/accounts/store-people";
import { settings } from "@/lib/platform/settings/settings";
import type { Actor } from "./actor-and-reason";
import { takeAndLog } from "./store-roles";

/** What became of taking the role. `by-setting`: ADMIN_EMAILS names them. `last`: nobody would be left. */
export type Taken = "taken" | "by-setting" | "last" | "unknown";

/** Makes a moderator (`personId`: the account's id) a member again; logged. */
export async function takeRole({ personId, ...by }: Actor & { personId: string }, now: Date): Promise<Taken> {
  const person = z.uuid().safeParse(personId).success ? await findPerson(personId) : null;
  if (!person) return "unknown";
  if (moderatesBySetting(person.email)) return "by-setting";
  return takeAndLog(personId, settings().adminEmails.length > 0, by, now);
}
