import type { MinuteInput } from "@/lib/outages/detection/minute-record";

/** A detector in the benchmark. */
export interface Contestant {
  name: string;
  /** Adds a minute without raising alarms. */
  learn(input: MinuteInput): void;
  /** Processes a minute. Returns its strongest evidence (in any unit) and its alarms. */
  step(input: MinuteInput): { value: number; said: Said[] };
  /** A copy with its own state from here on, to simulate attacks. */
  fork(): Contestant;
}

/** The output of a detector for a minute. `id` stays the same during one alarm. */
export interface Said {
  id: string;
  kind: "alarm" | "placed" | "confirmed" | "ended";
  minute: number;
  zone: string;
  /** With `ended`: the end that the detector estimates. */
  overMinute?: number | null;
}
