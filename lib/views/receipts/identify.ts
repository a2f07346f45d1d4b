import { createHash } from "node:crypto";
import type { Receipt } from "./receipt";

/** So much of the hash that nobody finds two answers of one id, or an id by trying. */
const idLength = 22;

/**
 * A receipt's id: the start of the SHA-256 of question, answer and version. The same answer to the same question has the
 * same link, and a receipt whose answer was changed has no longer its own. Letters and digits alone: many a chat cuts a
 * "_" or "-" from the end of a link, and a spreadsheet reckons what begins with "-".
 */
export const identify = ({ version, asked, answer }: Pick<Receipt, "version" | "asked" | "answer">): string =>
  createHash("sha256")
    .update(inOrder({ version, asked, answer }))
    .digest("base64url")
    .replace(/[-_]/g, "")
    .slice(0, idLength);

/** JSON with the names of every object in order, as a database may hand them out in another. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** Whether an address's part may be an id; earlier ones had "-" and "_", too. */
export const isReceiptId = (id: string): boolean => /^[\w-]{22}$/.test(id);
