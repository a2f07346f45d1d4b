import type { Use } from "@/lib/platform/http/key-counter";
import type { ProblemError } from "@/lib/platform/http/problem";
import { minuteMs } from "@/lib/platform/time/units";
import { countMinutes } from "./limits";
import type { Observation, Piece } from "./observation";
import { parseObservations } from "./parse";
import { splitByMinute } from "./split";
import { replacePeriods } from "./store-write";

/** The longest body that is read, in bytes: a hundred observations with every error have room in it. */
export const bodyBytes = 65_536;

/** An observation as it was stored. */
export interface StoredObservation extends Observation {
  /** Whether the key had told of a part of this period before, which no longer holds. */
  replaced: boolean;
}

/**
 * What became of a request. `revoked`: the key was revoked while it was sent. `limited`: the account told of too many
 * minutes; without `use`, that cannot be counted. Only `stored` is stored.
 */
export type TakenIn =
  | { kind: "stored"; observations: StoredObservation[]; leftOut: boolean }
  | { kind: "invalid"; errors: ProblemError[] }
  | { kind: "limited"; use: Use | null }
  | { kind: "revoked" };

/**
 * Checks what a key sent and stores it, all or nothing. Of each moment of a cell a key's last word holds: the same
 * period sent again replaces, and of a period that overlaps an older one the older keeps what lies beside it.
 * @throws when the database does not answer.
 */
export async function ingestObservations(
  { keyId, accountId }: { keyId: string; accountId: string },
  body: unknown,
  now: Date,
): Promise<TakenIn> {
  const parsed = parseObservations(body, now);
  if ("errors" in parsed) return { kind: "invalid", errors: parsed.errors };
  const { observations } = parsed;
  const told = observations.reduce((sum, { from, to }) => sum + Math.ceil((to - from) / minuteMs), 0);
  const use = await countMinutes(accountId, told);
  if (!use || use.over) return { kind: "limited", use };
  const stored = await replacePeriods(keyId, observations, observations.flatMap(splitByMinute));
  if (!stored) return { kind: "revoked" };
  const replaced = (one: Observation) => stored.gone.some((piece) => isOf(piece, one));
  return {
    kind: "stored",
    observations: observations.map((one) => ({ ...one, replaced: replaced(one) })),
    leftOut: stored.leftOut,
  };
}

const isOf = (piece: Piece, { surface, model, from, to }: Observation) =>
  piece.surface === surface && piece.model === model && piece.from < to && piece.to > from;
