import { makeKey } from "@/lib/accounts/keys";
import { machineNow } from "@/lib/platform/process/clock";
import type { KeyedProgram } from "./play-programs";
import type { DemoProgram } from "./programs";
import { makeAccount } from "./store";

/** Gives each program an account and a key of its own, in a demonstration's throw-away database. */
export const giveKeys = (programs: readonly DemoProgram[]): Promise<KeyedProgram[]> =>
  Promise.all(
    programs.map(async (program) => {
      const accountId = await makeAccount(`${program.name}@example.org`);
      const made = await makeKey(accountId, { name: program.name, scopes: ["observations"] }, machineNow());
      if (made.kind !== "made") throw new Error(`No key for ${program.name}: ${made.kind}.`);
      return { ...program, key: made.key };
    }),
  );
