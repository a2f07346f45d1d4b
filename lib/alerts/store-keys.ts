import { createHmac, randomBytes } from "node:crypto";
import webpush from "web-push";
import { database } from "@/lib/platform/database/client";
import type { PrismaClient } from "@/lib/platform/database/generated/client";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** The keys that all instances share. */
export interface AlertKeys {
  /** The VAPID key pair (RFC 8292) in base64url, as browsers expect it. */
  vapidPublic: string;
  vapidPrivate: string;
  signing: Uint8Array;
}

const onlyId = 1;
const cache = () => onePerProcess("alert keys", () => new WeakMap<PrismaClient, Promise<AlertKeys>>());

/**
 * The keys of this site. They are created once and never change, because every browser subscription is bound to the
 * public VAPID key.
 */
export function alertKeys(): Promise<AlertKeys> {
  const client = database();
  const cached = cache().get(client);
  if (cached !== undefined) return cached;
  const reading = readOrCreate();
  cache().set(client, reading);
  reading.catch(() => cache().delete(client));
  return reading;
}

/** A secret derived from the signing key for one purpose, so that we store no secret per subscription. */
export const deriveSecret = async (purpose: string): Promise<Buffer> =>
  createHmac("sha256", (await alertKeys()).signing)
    .update(purpose)
    .digest();

async function readOrCreate(): Promise<AlertKeys> {
  const found = await database().alertKey.findUnique({ where: { id: onlyId } });
  if (found) return found;
  const { publicKey, privateKey } = webpush.generateVAPIDKeys();
  const created = { id: onlyId, vapidPublic: publicKey, vapidPrivate: privateKey, signing: randomBytes(32) };
  await database().alertKey.createMany({ data: [created], skipDuplicates: true });
  return database().alertKey.findUniqueOrThrow({ where: { id: onlyId } });
}
