import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";

type Weighted<T> = readonly (readonly [T, number])[];

/** Shares of reports by surface. Assumptions, because there is no public data. */
export const surfaceUsage: Weighted<SurfaceId> = [
  ["claude-web", 0.3],
  ["claude-code", 0.24],
  ["claude-mobile", 0.14],
  ["claude-api", 0.14],
  ["claude-desktop", 0.08],
  ["claude-cowork", 0.04],
  ["claude-console", 0.03],
  ["cloud-partners", 0.02],
  ["claude-government", 0.005],
  ["not-sure", 0.01],
];

/** Shares of reports by model, among people who know it (15% report "not sure"). Assumptions. */
export const modelUsage: Weighted<ModelId> = [
  ["opus-5-5", 0.4],
  ["sonnet-5-5", 0.353],
  ["haiku-5-5", 0.094],
  ["opus-5", 0.071],
  ["sonnet-5", 0.059],
  ["fable-5-1", 0.023],
];

/** Symptoms on a normal day. Assumptions. */
export const usualSymptoms: Weighted<SymptomId> = [
  ["http-529", 0.22],
  ["http-500", 0.15],
  ["timeout", 0.12],
  ["stream-cut", 0.09],
  ["http-429", 0.09],
  ["empty-response", 0.07],
  ["login-failed", 0.07],
  ["slow", 0.07],
  ["session-dropped", 0.05],
  ["wrong-output", 0.03],
  ["other", 0.04],
];

/** The main symptom of an outage. Assumptions, based on the names of official incidents. */
export const outageSymptoms: Weighted<SymptomId> = [
  ["http-500", 0.33],
  ["http-529", 0.27],
  ["timeout", 0.12],
  ["login-failed", 0.1],
  ["stream-cut", 0.07],
  ["empty-response", 0.05],
  ["session-dropped", 0.03],
  ["slow", 0.03],
];

/** Symptoms that people report because of a release or the press, although nothing is broken. Assumptions. */
export const chatterSymptoms: Weighted<SymptomId> = [
  ["slow", 0.25],
  ["wrong-output", 0.2],
  ["http-429", 0.2],
  ["other", 0.15],
  ["http-529", 0.1],
  ["timeout", 0.1],
];
