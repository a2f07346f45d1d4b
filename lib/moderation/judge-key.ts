import type { Actor } from "./actor-and-reason";
import { keepKeyOut } from "./store-keys";

/** What became of it. `unchanged`: there is no such key, or it stands so already. */
export type JudgeKeyOutcome = "done" | "unchanged";

/** Leaves a program's key out of every figure of programs (`out`), or takes it back; logged. People's counts have no part in it. */
export const judgeKey = async (
  { keyId, out, ...by }: Actor & { keyId: string; out: boolean },
  now: Date,
): Promise<JudgeKeyOutcome> => ((await keepKeyOut(keyId, out, by, now)) ? "done" : "unchanged");
