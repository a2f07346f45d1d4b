import { onChange } from "@/lib/platform/database/changes";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { type IntakeRule, inForce } from "./intake-rule";
import { readIntakeRules } from "./store-intake-rules";

/** Rules are read anew so often, should an announcement get lost. */
const freshMs = 5_000;
/** Rules older than this are not known any more: nothing may pass on their word. */
const knownMs = 30_000;

interface Kept {
  rules: readonly IntakeRule[];
  /** By the machine's clock; 0: never. */
  readAtMs: number;
  /** Goes up with each announced change; what was read before is then old. */
  changes: number;
  readChanges: number;
  reading: Promise<void> | null;
}

const kept = () =>
  onePerProcess("intake rules", () => {
    const made: Kept = { rules: [], readAtMs: 0, changes: 0, readChanges: -1, reading: null };
    onChange((topic) => {
      if (topic === "intake") made.changes += 1;
    });
    return made;
  });

/**
 * The rules of intake that are in force at a time, from memory: read anew after each announced change and every few
 * seconds.
 * @throws when they are not known, so that intake fails closed.
 */
export async function intakeRules(now: Date): Promise<IntakeRule[]> {
  const mine = kept();
  // What is being read may be older than a change that came meanwhile: then it is read once more.
  while (!isKnown(mine)) await read(mine, now);
  if (Date.now() - mine.readAtMs > freshMs)
    read(mine, now).catch((err: unknown) =>
      log().warn({ err }, "the rules of intake could not be read anew"),
    );
  return inForce(mine.rules, now);
}

const isKnown = ({ changes, readChanges, readAtMs }: Kept) =>
  changes === readChanges && Date.now() - readAtMs <= knownMs;

/** Reads them once for all who ask meanwhile. */
function read(mine: Kept, now: Date): Promise<void> {
  mine.reading ??= readOnce(mine, now).finally(() => {
    mine.reading = null;
  });
  return mine.reading;
}

async function readOnce(mine: Kept, now: Date): Promise<void> {
  const { changes } = mine;
  const rules = await readIntakeRules(now);
  Object.assign(mine, { rules, readAtMs: Date.now(), readChanges: changes });
}
