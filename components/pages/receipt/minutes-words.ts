import { minuteMs } from "@/lib/platform/time/units";
import { spanInWords } from "@/lib/words/moments";

/** "43,200" */
export const grouped = (count: number): string => count.toLocaleString("en-GB");

/** Minutes in words: "312 min", "5 h 12 min"; what is not known is never zero. */
export const minutesInWords = (minutes: number | null): string =>
  minutes === null ? "not known" : spanInWords(minutes * minuteMs);

/** Whether nothing of the window had come when the receipt was made: then nothing could be known of it. */
export const isToCome = ({ window }: { window: { minutes: number; toCome: number } }): boolean =>
  window.toCome === window.minutes;
export const toComeWords = "Not known: this time had not come when the receipt was made.";

/** "1 minute", "312 minutes". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
