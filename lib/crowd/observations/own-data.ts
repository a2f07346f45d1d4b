import { readOwn, readOwnLeftOut } from "./store-own";

/**
 * All that is kept of what an account's programs sent, for its owner, in parts: a day of many cells is millions of rows,
 * which must not stand in memory at once. It hangs on the keys, so it is deleted with the account, also from figures.
 */
export const exportObservations = readOwn;

/** Which of an account's keys a moderator left out of the figures, and why, for their owner. */
export const exportLeftOut = readOwnLeftOut;
