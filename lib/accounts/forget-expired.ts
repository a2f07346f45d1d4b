import { deleteExpired } from "./store-sessions";

/** Deletes sessions and sign-in links that ran out; answers how many. */
export const forgetExpired = (now: Date): Promise<number> => deleteExpired(now);
