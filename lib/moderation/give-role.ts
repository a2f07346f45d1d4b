import { emailAddress } from "@/lib/accounts/account";
import { giveAndLog } from "./store-roles";
import type { Actor } from "./why";

/** What became of giving the role. `no-account`: whoever it is for must sign in once first. */
export type Given = "given" | "invalid" | "no-account";

/** Makes the account of an address a moderator; logged, unless it was one. */
export async function giveRole({ email, ...by }: Actor & { email: string }, now: Date): Promise<Given> {
  const { data: address } = emailAddress.safeParse(email);
  return address ? giveAndLog(address, by, now) : "invalid";
}
