import { z } from "zod";
import { dayMs } from "@/lib/platform/time/units";
import { keepOut, readSending, type SendingKey, type Statements, takeBackIn } from "./store-left-out";

const isId = (id: string) => z.uuid().safeParse(id).success;

/**
 * Takes what a key sent, and what it is going to send, out of every figure, with a reason. Its rows stay, so that it can be
 * taken back. In `transaction` where the act is logged with it. Answers whether that changed anything.
 */
export const leaveOutKey = async (
  keyId: string,
  why: string,
  now: Date,
  transaction?: Statements,
): Promise<boolean> => isId(keyId) && (await keepOut(keyId, why, now, transaction));

/** Takes a key back into the figures; answers whether that changed anything. */
export const takeBackKey = async (keyId: string, transaction?: Statements): Promise<boolean> =>
  isId(keyId) && (await takeBackIn(keyId, transaction));

/** The keys that sent within a day before `now`, and those that are left out, for who moderates. */
export const sendingKeys = (now: Date): Promise<SendingKey[]> => readSending(new Date(now.getTime() - dayMs));
