import { type Detector, detector } from "@/lib/outages/detection/engine";
import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { type DetectionSettings, detectionSettings } from "@/lib/outages/detection/settings";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import type { Contestant, Said } from "./contestant";

const plan = zonePlan();

/** The first version of our scan: only counts, no control, a long local level, the same prior for all zones. */
export const plainSettings: DetectionSettings = {
  ...detectionSettings,
  windowsMinutes: [2, 5, 10, 15, 20, 40, 60],
  markShares: [],
  controlPseudoCount: 0,
  levelFromMinutes: 270,
  levelToMinutes: 30,
  priorWeight: 0,
};

const kinds = {
  opened: "alarm",
  reopened: "alarm",
  placed: "placed",
  confirmed: "confirmed",
  ended: "ended",
} as const;

/** The production detector as a contestant. Without a threshold it uses the one in its settings. */
export function ours(
  name: string,
  settings: DetectionSettings,
  threshold?: number,
  saved?: SavedDetection,
): Contestant {
  const own = threshold === undefined ? settings : { ...settings, threshold: [[1, threshold]] as const };
  const engine: Detector = detector(saved, own, plan);
  return {
    name,
    learn: (input) => engine.learn(input),
    step(input) {
      const { events, best } = engine.step(input);
      const said = events.flatMap(({ kind, minute, outage }): Said[] =>
        kind in kinds
          ? [
              {
                id: outage.id,
                kind: kinds[kind as keyof typeof kinds],
                minute,
                zone: outage.zones.at(-1)?.key ?? "all",
                overMinute: outage.recoveredMinute,
              },
            ]
          : [],
      );
      return { value: best?.score ?? 0, said };
    },
    fork: () => ours(name, settings, threshold, engine.save()),
  };
}

/** The threshold offsets of the curve, in nats. */
export const curveOffsets = [-4, -2, -1, 1.5] as const;
export const variantName = (offset: number): string => `threshold ${offset}`;
export const uncappedName = "every reporter a network";

/** Puts every reporter into a separate network, which turns network weights off. */
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

/** Our detector with other thresholds, and with the same threshold but without network weights. */
export const variants = (threshold: number): Contestant[] => [
  uncapped(ours(uncappedName, detectionSettings, threshold)),
  ...curveOffsets.map((offset) => ours(variantName(offset), detectionSettings, threshold + offset)),
];
