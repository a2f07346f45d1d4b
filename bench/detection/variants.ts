import type { MinuteInput } from "@/lib/outages/detection/minute-input";
import { detectionSettings } from "@/lib/outages/detection/settings";
import type { Contestant } from "./contestant";
import { ours } from "./ours";

/** Nats by which the curve moves our threshold. */
export const curveOffsets = [-4, -2, -1, 1.5] as const;
export const variantName = (offset: number): string => `threshold ${offset}`;
export const uncappedName = "every reporter a network";

/** Everyone in a network of their own: what the detector would see if it had no guard against one network. */
const apart = (input: MinuteInput): MinuteInput => ({
  ...input,
  rows: input.rows.map((row, nth) => ({ ...row, network: `${input.minute} ${nth}` })),
});

const uncapped = (inner: Contestant): Contestant => ({
  name: uncappedName,
  learn: (input) => inner.learn(apart(input)),
  step: (input) => inner.step(apart(input)),
  fork: () => uncapped(inner.fork()),
});

/** Our detector with other thresholds, and with the same but no weighing of networks. */
export const variants = (threshold: number): Contestant[] => [
  uncapped(ours(uncappedName, detectionSettings, threshold)),
  ...curveOffsets.map((offset) => ours(variantName(offset), detectionSettings, threshold + offset)),
];
