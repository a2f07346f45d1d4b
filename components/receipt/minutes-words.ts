import { spanInWords } from "@/components/time/format";

/** "43,200" */
export const grouped = (count: number): string => count.toLocaleString("en-GB");

/** Minutes in words: "312 min", "5 h 12 min"; what is not known is never zero. */
export const minutesInWords = (minutes: number | null): string =>
  minutes === null ? "not known" : spanInWords(minutes * 60_000);

/** "1 minute", "312 minutes". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
