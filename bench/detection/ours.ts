import { type Detector, detector } from "@/lib/outages/detection/engine";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { type DetectionSettings, detectionSettings } from "@/lib/outages/detection/settings";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import type { Contestant, Said } from "./contestant";

const plan = zonePlan();

/** The design's first scan: counts alone, no control, a long local level, all zones alike. */
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

/** The production detector as a contestant; without a threshold it keeps the one of its settings. */
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
