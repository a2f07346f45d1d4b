import type { MinuteInput, MinuteRow } from "@/lib/outages/detection/minute-input";

const withinMinutes = 60;
/** Beyond so many networks those silent for an hour are forgotten. */
const maxRemembered = 5000;

/** Lets the n-th person of a network within an hour pass only where 1 + ln n reaches a whole number: 1, 3, 8, 21, 55. */
export function networkGuard(seen = new Map<string, number[]>()) {
  return {
    /** The rows of a minute that may count; each row is one person. */
    admitted({ minute, rows }: MinuteInput): MinuteRow[] {
      if (seen.size > maxRemembered)
        for (const [network, times] of seen)
          if (minute - (times.at(-1) ?? 0) >= withinMinutes) seen.delete(network);
      return rows.filter(({ network }) => {
        const times = (seen.get(network) ?? []).filter((time) => minute - time < withinMinutes);
        times.push(minute);
        seen.set(network, times);
        return Math.floor(1 + Math.log(times.length)) > Math.floor(1 + Math.log(times.length - 1));
      });
    },
    fork: () => networkGuard(new Map([...seen].map(([network, times]) => [network, [...times]]))),
  };
}
