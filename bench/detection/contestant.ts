import type { MinuteInput } from "@/lib/outages/detection/minute-input";

/** A detector in the benchmark. */
export interface Contestant {
  name: string;
  /** Takes a minute in without judging it. */
  learn(input: MinuteInput): void;
  /** One minute on: how strong its strongest evidence is (any unit), and what it says. */
  step(input: MinuteInput): { value: number; said: Said[] };
  /** The same, from here on apart: for trying attacks. */
  fork(): Contestant;
}

/** What a detector says in a minute. `id` names one alarm over its life. */
export interface Said {
  id: string;
  kind: "alarm" | "placed" | "confirmed" | "ended";
  minute: number;
  zone: string;
  /** With `ended`: when it was over, as the detector estimates. */
  overMinute?: number | null;
}
