import { z } from "zod";
import { dayMs } from "@/lib/platform/time/units";
import {
  deleteExclusion,
  insertExclusion,
  readExcludedKeysOfAccount,
  readObservationsOfAccount,
  readSendingKeys,
  type SendingKey,
  type SqlClient,
} from "./store-keys";

const isId = (id: string) => z.uuid().safeParse(id).success;

/**
 * Excludes a key from every figure, for the past and the future. Its rows stay, so `includeKey` can undo it.
 * Pass `transaction` to log the act with it. Returns whether anything changed.
 */
export const excludeKey = async (
  keyId: string,
  why: string,
  now: Date,
  transaction?: SqlClient,
): Promise<boolean> => isId(keyId) && (await insertExclusion(keyId, why, now, transaction));

/** Includes an excluded key in the figures again. Returns whether anything changed. */
export const includeKey = async (keyId: string, transaction?: SqlClient): Promise<boolean> =>
  isId(keyId) && (await deleteExclusion(keyId, transaction));

/** For moderators: the keys that sent observations in the last day, and all excluded keys. */
export const sendingKeys = (now: Date): Promise<SendingKey[]> =>
  readSendingKeys(new Date(now.getTime() - dayMs));

/**
 * For the owner of an account: all stored observations of its keys, in chunks. A day of many cells has millions of rows,
 * which do not fit into memory. Deleting the account deletes them, also from the figures.
 */
export const exportObservations = readObservationsOfAccount;

/** For the owner of an account: which of its keys a moderator excluded from the figures, and why. */
export const exportExcludedKeys = readExcludedKeysOfAccount;
