import { createHash } from "node:crypto";

/** The alphabet of Statuspage's IDs. */
const letters = "0123456789bcdfghjklmnpqrstvwxyz";
const idLength = 12;

/**
 * An ID in Statuspage's format, derived from a text. The same text has the same ID on every site that runs this code.
 */
export function idOf(text: string): string {
  let rest = BigInt(`0x${createHash("sha256").update(text).digest("hex")}`);
  const base = BigInt(letters.length);
  return Array.from({ length: idLength }, () => {
    const letter = letters.charAt(Number(rest % base));
    rest /= base;
    return letter;
  }).join("");
}

export const pageId = idOf("page");

/** A surface or a model: a component of our page. */
export interface Place {
  kind: "surface" | "model";
  /** Its id in the catalog. */
  id: string;
}

const known = new Map<string, string>();

/** The permanent ID of a surface or model, derived from its ID in the catalog. */
export function componentIdOf({ kind, id }: Place): string {
  const key = `${kind}:${id}`;
  const made = known.get(key) ?? idOf(key);
  known.set(key, made);
  return made;
}

export const groupIdOf = (kind: Place["kind"]): string => idOf(`group of ${kind}s`);
