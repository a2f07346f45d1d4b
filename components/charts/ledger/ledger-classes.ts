import type { LedgerLine } from "@/lib/views/record/gap-view";

type Class = LedgerLine["class"];

/** Each class of the ledger in words, in the order in which they are offered. */
export const classWords: Readonly<Record<Class, string>> = {
  "users-first": "users first",
  "official-first": "official first",
  "crowd-only": "never acknowledged",
  "official-only": "official only",
  open: "nothing posted yet",
};

/** The classes that stand in these lines, each with how many. */
export function classesOf(lines: readonly LedgerLine[]): { id: Class; words: string; count: number }[] {
  return (Object.keys(classWords) as Class[])
    .map((id) => ({ id, words: classWords[id], count: lines.filter((line) => line.class === id).length }))
    .filter(({ count }) => count > 0);
}
