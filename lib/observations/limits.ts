import { KeyCounter, type Limit, type Use } from "@/lib/http/key-counter";
import { onePerProcess } from "@/lib/process/one-per-process";

/** A program sends once a minute, and several of its processes may share a key; what is missed can be sent in one. */
export const observationLimit: Limit = { name: "key", most: 120, windowSeconds: 600, mostKeys: 50_000 };

const counter = () => onePerProcess("observation limits", () => new KeyCounter(observationLimit));

/** Counts one request of a key, in this process's memory; null when no more keys can be kept: then nothing may pass. */
export const countRequest = (keyId: string): Promise<Use | null> => counter().count(keyId);
