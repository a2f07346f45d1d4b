import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";
import type { Random } from "./random";

/** The true cause of a report. Detectors must not see it, only an oracle. */
export type ReportCause = "usual" | "echo" | "double" | "outage" | "chatter" | "attack";

/** One simulated report or "works" vote. `atMinute` is in minutes since 1970. */
export interface SimulatedReport {
  atMinute: number;
  surface: SurfaceId;
  model: ModelId;
  symptom: SymptomId;
  /** An IPv4 address as a number. Its upper 24 bits are the network. */
  reporter: number;
  works: boolean;
  cause: ReportCause;
}

/**
 * The network of a simulated reporter. A reporter is an IPv4 address as a number, so the demo can send from it, and
 * detection can compare networks.
 */
export const networkOf = (reporter: number): number => Math.floor(reporter / 256);

/** The reporter's address as text. */
export const addressOf = (reporter: number): string =>
  [16_777_216, 65_536, 256, 1].map((factor) => Math.floor(reporter / factor) % 256).join(".");

/** Companies and mobile carriers, where many people share few networks. Assumption. */
const sharedNetworks = 200;
const sharedNetworkPeople = 0.2;
const firstNetwork = 0x0b0000;
const networks = 0x400000;

/** Draws a random reporter. One in five is in a shared network. */
export function drawReporter(random: Random): number {
  const at =
    random() < sharedNetworkPeople ? Math.floor(random() * sharedNetworks) : Math.floor(random() * networks);
  return (firstNetwork + at) * 256 + 1 + Math.floor(random() * 254);
}
