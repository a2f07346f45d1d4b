import { createHash } from "node:crypto";

/**
 * SHA-256 of a random token, in hexadecimal: what is kept of it. Our tokens hold 256 random bits, so that no slower hash
 * and no salt is needed to keep whoever reads the database from using them.
 */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
