import { randomBytes } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { settings } from "@/lib/platform/settings/settings";
import { keepSecret } from "./store-secret";

/** The file in DATA_DIR that holds it, readable by this user alone. */
export const secretFile = "auth-secret";
const secretBytes = 32;
const shape = /^[\w-]{43}$/;

const newSecret = () => randomBytes(secretBytes).toString("base64url");

const kept = () => onePerProcess("sign-in secrets", () => new Map<string, Promise<string>>());

/**
 * What sign-in is keyed with: AUTH_SECRET. Unset, it is made once and kept in DATA_DIR beside the embedded database, or
 * else in the PostgreSQL that all instances share: who reads that database could sign no one in by it, as sessions and
 * links are kept as hashes of random tokens.
 * @throws when neither the directory nor the database can be used.
 */
export function authSecret(): Promise<string> {
  const { authSecret: given, databaseUrl, dataDir } = settings();
  if (given) return Promise.resolve(given);
  const place = databaseUrl ?? dataDir;
  const known = kept().get(place);
  if (known !== undefined) return known;
  const asked = databaseUrl ? keepSecret(newSecret()) : secretInDirectory(dataDir);
  kept().set(place, asked);
  asked.catch(() => kept().delete(place));
  return asked;
}

/** Reads it, or makes it where there is none or a kill left half of one. One process has the directory at a time. */
export async function secretInDirectory(dataDir: string): Promise<string> {
  const path = join(dataDir, secretFile);
  const found = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (shape.test(found.trim())) return found.trim();
  const secret = newSecret();
  await writeFile(path, `${secret}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
  return secret;
}
