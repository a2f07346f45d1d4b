import { randomBytes } from "node:crypto";
import webpush from "web-push";
import { database } from "@/lib/platform/database/client";
import type { PrismaClient } from "@/lib/platform/database/generated/client";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** The keys that all instances share. */
export interface AlertKeys {
  /** In base64url, as browsers want the public one (VAPID, RFC 8292). */
  vapidPublic: string;
  vapidPrivate: string;
  signing: Uint8Array;
}

const only = 1;
const kept = () => onePerProcess("alert keys", () => new WeakMap<PrismaClient, Promise<AlertKeys>>());

/**
 * The keys of this site's alerts, made once and kept in the database: a browser's subscription is bound to the public one,
 * so they must never change.
 */
export function alertKeys(): Promise<AlertKeys> {
  const client = database();
  const known = kept().get(client);
  if (known !== undefined) return known;
  const reading = readOrMake();
  kept().set(client, reading);
  reading.catch(() => kept().delete(client));
  return reading;
}

async function readOrMake(): Promise<AlertKeys> {
  const found = await database().alertKey.findUnique({ where: { id: only } });
  if (found) return found;
  const { publicKey, privateKey } = webpush.generateVAPIDKeys();
  const made = { id: only, vapidPublic: publicKey, vapidPrivate: privateKey, signing: randomBytes(32) };
  await database().alertKey.createMany({ data: [made], skipDuplicates: true });
  return database().alertKey.findUniqueOrThrow({ where: { id: only } });
}
