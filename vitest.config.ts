import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import SlowFirst from "./tests/steps/slow-first.ts";

process.env.TZ = "Asia/Kathmandu";

/** Long, for a busy machine: what is asserted is what happens, not how soon. */
const patience = { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    // What a test provokes on purpose is printed only when it fails.
    silent: "passed-only",
    sequence: { sequencer: SlowFirst },
    // Two on a machine of two cores as well: much of a contract test is waiting for a database or another process.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // It imports `next/server`, which Node.js finds only with the ending `.js`.
    server: { deps: { inline: ["next-auth"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // Pure tests share their modules: loading them for each file again took longer than the tests.
          isolate: false,
          setupFiles: ["tests/show-log.ts"],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: "simulation",
          include: ["bench/detection/**/*.test.ts"],
          isolate: false,
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          globalSetup: ["tests/contract/prepare-databases.ts"],
          // The files of a worker share their modules, because loading them again took longer than the tests.
          isolate: false,
          setupFiles: ["tests/contract/fresh-process.ts", "tests/show-log.ts"],
          include: ["tests/contract/**/*.test.ts"],
          ...patience,
        },
      },
    ],
  },
});
