import { settings } from "@/lib/platform/settings/settings";

/** What an account may do: `moderator` may also clean up. */
export type Role = "member" | "moderator";

/** Who is signed in. */
export interface Account {
  id: string;
  /** In lower case; its owner proved to read it. */
  email: string;
  role: Role;
}

/** Whether ADMIN_EMAILS names an address: then nobody can take the role away. */
export const moderatesBySetting = (email: string): boolean => settings().adminEmails.includes(email);

/** The role of an address to which `granted` was given. */
export const roleOf = (email: string, granted: string): Role =>
  granted === "moderator" || moderatesBySetting(email) ? "moderator" : "member";
