import { createHash } from "node:crypto";

/** The letters of Statuspage's own ids. */
const letters = "0123456789bcdfghjklmnpqrstvwxyz";
const idLength = 12;

/** An id in Statuspage's form, made of a text: the same text always has the same id, on every copy of this site. */
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

/** A surface or a model, which is a component of our page. */
export interface Place {
  kind: "surface" | "model";
  /** Its id in the catalog. */
  id: string;
}

const known = new Map<string, string>();

/** The id of a surface or model: made of its id in the catalog, and so the same for ever. */
export function componentIdOf({ kind, id }: Place): string {
  const key = `${kind}:${id}`;
  const made = known.get(key) ?? idOf(key);
  known.set(key, made);
  return made;
}

export const groupIdOf = (kind: Place["kind"]): string => idOf(`group of ${kind}s`);
