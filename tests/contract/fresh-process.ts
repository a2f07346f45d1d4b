/** Runs before each test file: clears what earlier files left behind, because they share a process. */
import { vi } from "vitest";

vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllEnvs();
vi.unstubAllGlobals();

// All state of the process is there (lib/platform/process/one-per-process.ts).
for (const key of Object.getOwnPropertySymbols(globalThis))
  if (key.description?.startsWith("not-just-you.")) Reflect.deleteProperty(globalThis, key);
