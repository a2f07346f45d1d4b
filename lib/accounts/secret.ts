import { createHash, randomBytes } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { settings } from "@/lib/platform/settings/settings";
import { storeSecret } from "./store-sign-in";

/** The file in DATA_DIR that holds the secret. Only the user of this process can read it. */
export const secretFile = "auth-secret";
const secretBytes = 32;
const shape = /^[\w-]{43}$/;

const newSecret = () => randomBytes(secretBytes).toString("base64url");

const known = () => onePerProcess("sign-in secrets", () => new Map<string, Promise<string>>());

/**
 * The secret that sign-in uses: AUTH_SECRET. If it is not set, we create one and store it. With the embedded database it is
 * in DATA_DIR, else in the PostgreSQL database that all instances share. A reader of that database still cannot sign in:
 * sessions and links are stored as hashes of random tokens.
 * @throws if neither the directory nor the database is available.
 */
export function authSecret(): Promise<string> {
  const { authSecret: configured, databaseUrl, dataDir } = settings();
  if (configured) return Promise.resolve(configured);
  const location = databaseUrl ?? dataDir;
  const earlier = known().get(location);
  if (earlier !== undefined) return earlier;
  const secret = databaseUrl ? storeSecret(newSecret()) : secretInDirectory(dataDir);
  known().set(location, secret);
  secret.catch(() => known().delete(location));
  return secret;
}

/** Reads the secret, or creates it if the file is missing or incomplete. Only one process uses the directory at a time. */
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

/**
 * The SHA-256 hash of a random token, in hexadecimal: what we store of it. Our tokens have 256 random bits, so a reader of
 * the database cannot guess them: a slower hash or a salt would add nothing.
 */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
