import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";

/** Why a report came: the truth, which no detector may see (an oracle does). */
export type ReportCause = "usual" | "echo" | "double" | "outage" | "chatter" | "attack";

/** One simulated report or works-for-me vote. `atMinute` counts minutes since 1970. */
export interface SimulatedReport {
  atMinute: number;
  surface: SurfaceId;
  model: ModelId;
  symptom: SymptomId;
  /** An IPv4 address as a number; its upper 24 bits are the network. */
  reporter: number;
  works: boolean;
  cause: ReportCause;
}
