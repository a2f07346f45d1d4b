import { detectionSettings } from "@/lib/outages/detection/settings";
import type { Contestant } from "./contestant";
import { ours, plainSettings } from "./ours";
import { rivalGround, rivalNames, rivalOf } from "./rivals";

export const ourName = "Not Just You";
export const plainName = "NB scan, counts alone";
export const oracleNames = {
  counts: "Oracle",
  symptoms: "Oracle with symptoms",
} as const;

/** All detectors in the benchmark except the oracles, ours first. Without a threshold they only measure. */
export function contestants(thresholds: Readonly<Record<string, number>>): Contestant[] {
  const ground = rivalGround();
  const of = (name: string) => thresholds[name] ?? 1e9;
  return [
    ours(ourName, detectionSettings, of(ourName)),
    ours(plainName, plainSettings, of(plainName)),
    ...rivalNames.map((name) => rivalOf(name, of(name), ground)),
  ];
}
