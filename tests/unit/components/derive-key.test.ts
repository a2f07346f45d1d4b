import { createChallenge } from "altcha-lib";
import { deriveKey as deriveInNode } from "altcha-lib/algorithms/pbkdf2";
import { expect, test } from "vitest";
import { deriveInScript, deriveKey } from "@/components/report/proof/derive-key";

test("a browser derives the key that the server does, with its own cryptography and without", async () => {
  const { parameters } = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: 50,
    deriveKey: deriveInNode,
  });
  const [salt, password] = [new Uint8Array(16).fill(7), new Uint8Array(20).fill(9)];
  const key = async (derive: typeof deriveKey) =>
    Buffer.from((await derive(parameters, salt, password)).derivedKey).toString("hex");
  expect(await key(deriveInScript)).toBe(await key(deriveInNode));
  expect(await key(deriveKey)).toBe(await key(deriveInNode));
});
