import { KeyCounter, type Limit, type Use } from "@/lib/platform/http/key-counter";
import { clockSpeed } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** A program sends once a minute, and several of its processes may share a key; what is missed can be sent in one. */
export const observationLimit: Limit = { name: "key", max: 120, windowSeconds: 600, maxKeys: 50_000 };

/**
 * Minutes of cells that the keys of one account may tell of, as each becomes up to a dozen rows: 20 keys that each tell of
 * 10 cells tell of 12,000 in an hour, and a program that was cut off for a day makes up for 14 cells at once.
 */
export const minuteLimit: Limit = { name: "minutes", max: 20_000, windowSeconds: 3600, maxKeys: 50_000 };

const minutes = () => onePerProcess("observed minutes", () => new KeyCounter(minuteLimit));

/** Counts the minutes that a request of an account tells of, by the clock's speed; null as below. */
export const countMinutes = (accountId: string, told: number): Promise<Use | null> =>
  minutes().count(accountId, Math.ceil(told / Math.max(1, clockSpeed())));

const counter = () => onePerProcess("observation limits", () => new KeyCounter(observationLimit));

/** Counts one request of a key, in this process's memory; null when no more keys can be kept: then nothing may pass. */
export const countRequest = (keyId: string): Promise<Use | null> => counter().count(keyId);
