import type { Account } from "./account";
import { deletePerson, readEverything } from "./store-people";

/** All that this room keeps of an account, for its owner. Rooms downstream add what is theirs under names of their own. */
export async function exportAccount({ id, email }: Account, now: Date) {
  return { exportedAt: now, account: await readEverything(id, email) };
}

/**
 * Deletes an account: its sessions, ways in, keys and pending links, and the rows of other rooms that hang on it by a
 * foreign key. Nothing of it is kept.
 */
export const deleteAccount = ({ id, email }: Account): Promise<void> => deletePerson(id, email);
