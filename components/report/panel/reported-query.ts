import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import type { Reason, Reported } from "./reported";

const outcomes = ["counted", "again", "works"] as const;
const reasons = [
  "unclear",
  "no-outage",
  "too-long",
  "too-many",
  "paused",
  "proof-needed",
  "unavailable",
] as const satisfies readonly Reason[];

/**
 * The value of `reported` in the address to which a form post without JavaScript is sent back:
 * "counted.claude-code.opus-5.http-529.149.201" (people in the cell, people in all) or "refused.too-many.180" (seconds).
 */
export function reportedToQuery(reported: Reported): string {
  if (reported.outcome === "refused") return `refused.${reported.reason}.${reported.retrySeconds ?? ""}`;
  const { outcome, surface, model, symptom, people } = reported;
  return [outcome, surface, model, symptom ?? "", people.cell, people.all].join(".");
}

/** What `reportedToQuery` said; null for anything else, as anyone can write an address. */
export function reportedFromQuery(value: string | undefined): Reported | null {
  const [word, ...rest] = (value ?? "").split(".");
  if (word === "refused") {
    const reason = reasons.find((candidate) => candidate === rest[0]);
    return reason ? { outcome: "refused", reason, detail: null, retrySeconds: wholeNumber(rest[1]) } : null;
  }
  const outcome = outcomes.find((candidate) => candidate === word);
  const surface = surfaces.find(({ id }) => id === rest[0])?.id;
  const model = models.find(({ id }) => id === rest[1])?.id;
  const symptom = symptoms.find(({ id }) => id === rest[2])?.id ?? null;
  const [cell, all] = [wholeNumber(rest[3]), wholeNumber(rest[4])];
  if (!outcome || !surface || !model || cell === null || all === null) return null;
  return { outcome, surface, model, symptom, people: { cell, all } };
}

const wholeNumber = (text: string | undefined): number | null =>
  text && /^\d{1,7}$/.test(text) ? Number(text) : null;
