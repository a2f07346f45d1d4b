import { KeyCounter, type Limit } from "@/lib/platform/http/key-counter";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Messages that one account may ask for: tests, repeats and mails that ask for a yes. They go where the account says. */
const askedLimit: Limit = { name: "asked", max: 30, windowSeconds: 3600, maxKeys: 100_000 };

/** Counts one message that an account asks for; false when it has had its share of this hour. */
export async function maySendTo(userId: string): Promise<boolean> {
  const use = await onePerProcess("asked messages", () => new KeyCounter(askedLimit)).count(userId);
  return use !== null && !use.over;
}
