import { pbkdf2Async } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { deriveKey as deriveInBrowser } from "altcha-lib/algorithms/web/pbkdf2";
import type { DeriveKeyFunction } from "altcha-lib/types";

/** One try without Web Crypto, which browsers don’t offer on plain HTTP. Slower, with the same result. */
export const deriveInScript: DeriveKeyFunction = async ({ cost, keyLength }, salt, password) => ({
  derivedKey: await pbkdf2Async(sha256, password, salt, { c: cost, dkLen: keyLength, asyncTick: 1000 }),
});

/** One try: derives the key of a password with the parameters of the challenge. */
export const deriveKey: DeriveKeyFunction = (parameters, salt, password) =>
  (globalThis.crypto?.subtle ? deriveInBrowser : deriveInScript)(parameters, salt, password);
