import { readOwn } from "./store-own";

/**
 * All that is kept of what an account's programs sent, for its owner: what of it was left out by a moderator, too. It hangs
 * on the keys, so it is deleted with the account, also from figures that are still shown.
 */
export const exportObservations = (accountId: string) => readOwn(accountId);
