import type { ProblemError } from "@/lib/platform/http/problem";
import { KeyCounter, type Limit, type Use } from "@/lib/platform/http/rate-limit";
import { clockSpeed } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import { type Observation, overlaps, splitByMinute } from "./observation";
import { parseObservations } from "./schema";
import { replacePeriods } from "./store";

/** The largest request body, in bytes. A hundred observations with every error fit into it. */
export const maxBodyBytes = 65_536;

/** Requests of one key. A program sends once a minute, and several processes may share a key. */
export const requestLimit: Limit = { name: "key", max: 120, windowSeconds: 600, maxKeys: 50_000 };

/**
 * Observed minutes (per cell) of one account, because each minute becomes up to a dozen rows. 20 keys with 10 cells each
 * send 12,000 minutes an hour. A program that was offline for a day can send 14 cells at once.
 */
export const minuteLimit: Limit = { name: "minutes", max: 20_000, windowSeconds: 3600, maxKeys: 50_000 };

const requests = () => onePerProcess("observation limits", () => new KeyCounter(requestLimit));
const minutes = () => onePerProcess("observed minutes", () => new KeyCounter(minuteLimit));

/** Counts one request of a key, in this process's memory. Null if the counter is full: then refuse the request. */
export const countRequest = (keyId: string): Promise<Use | null> => requests().count(keyId);

/** Counts the minutes of one request of an account. A fast clock counts fewer. Null if the counter is full. */
const countMinutes = (accountId: string, sent: number): Promise<Use | null> =>
  minutes().count(accountId, Math.ceil(sent / Math.max(1, clockSpeed())));

/** An observation as it was stored. */
export interface StoredObservation extends Observation {
  /** Whether it replaced an earlier observation of this key, or a part of one. */
  replaced: boolean;
}

/**
 * The result of a request. `limited`: the account sent too many minutes, or (without `use`) they could not be counted.
 * `revoked`: the key was revoked during the request. Only `stored` stores anything.
 */
export type IngestResult =
  | { kind: "stored"; observations: StoredObservation[]; excluded: boolean }
  | { kind: "invalid"; errors: ProblemError[] }
  | { kind: "limited"; use: Use | null }
  | { kind: "revoked" };

/**
 * Checks and stores what a key sent: all of it, or nothing. For each moment of a cell, only a key's latest observation
 * counts. The same period sent again replaces the earlier one. If periods overlap, the earlier one keeps the rest.
 * @throws if the database does not respond.
 */
export async function ingestObservations(
  { keyId, accountId }: { keyId: string; accountId: string },
  body: unknown,
  now: Date,
): Promise<IngestResult> {
  const parsed = parseObservations(body, now);
  if ("errors" in parsed) return { kind: "invalid", errors: parsed.errors };
  const { observations } = parsed;
  const sent = observations.reduce((sum, { from, to }) => sum + Math.ceil((to - from) / minuteMs), 0);
  const use = await countMinutes(accountId, sent);
  if (!use || use.over) return { kind: "limited", use };
  const stored = await replacePeriods(keyId, observations, observations.flatMap(splitByMinute));
  if (!stored) return { kind: "revoked" };
  const replaced = (one: Observation) => stored.removed.some((piece) => overlaps(piece, one));
  return {
    kind: "stored",
    observations: observations.map((one) => ({ ...one, replaced: replaced(one) })),
    excluded: stored.excluded,
  };
}
