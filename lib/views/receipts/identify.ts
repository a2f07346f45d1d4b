import { createHash } from "node:crypto";
import type { Receipt } from "./receipt";

/** Long enough that nobody finds two results with the same ID, or guesses an ID. */
const idLength = 22;

/**
 * A receipt's ID: the start of the SHA-256 of request, result and version. The same request with the same result has
 * the same link, and a changed result has another. It has only letters and digits. Many chats cut off a "_" or "-" at
 * the end of a link, and spreadsheets evaluate what begins with "-".
 */
export const identify = ({ version, asked, answer }: Pick<Receipt, "version" | "asked" | "answer">): string =>
  createHash("sha256")
    .update(inOrder({ version, asked, answer }))
    .digest("base64url")
    .replace(/[-_]/g, "")
    .slice(0, idLength);

/** JSON with sorted object keys, because a database may return them in another order. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** Whether a part of a URL can be an ID. Earlier IDs also have "-" and "_". */
export const isReceiptId = (id: string): boolean => /^[\w-]{22}$/.test(id);

/** The permanent links of a receipt in each format. `publicUrl` is the address of this site. */
export const receiptLinks = (id: string, publicUrl: string) => ({
  page: `${publicUrl}/receipt/${id}`,
  json: `${publicUrl}/api/v1/receipt/${id}`,
  minutesCsv: `${publicUrl}/receipt/${id}/minutes.csv`,
  recordsCsv: `${publicUrl}/receipt/${id}/records.csv`,
});
