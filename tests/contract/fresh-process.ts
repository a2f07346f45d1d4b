/** Before each test file: forgets what files before it left in this process, because they share one. */
import { vi } from "vitest";

vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllEnvs();
vi.unstubAllGlobals();

// All state of the process is there: see lib/platform/process/one-per-process.ts.
for (const key of Object.getOwnPropertySymbols(globalThis))
  if (key.description?.startsWith("not-just-you.")) Reflect.deleteProperty(globalThis, key);
