import type { ProblemError } from "@/lib/platform/http/problem";
import { askOfForm, maxDays, readAsk } from "./parse-request";
import { zonesOfTime } from "./zones-of-time";

type Fields = Readonly<Record<string, string | string[]>>;

/** The fields of the form; of what else an address holds nothing is taken. */
const fieldNames = [
  "window",
  "fromDay",
  "fromTime",
  "toDay",
  "toTime",
  "from",
  "to",
  "zone",
  "surface",
  "model",
];

/** All that the form's page shows; with `told` in the address where it was sent before and could not be taken. */
export function receiptForm(query: Readonly<Record<string, unknown>>, now: Date) {
  const given: Record<string, string | string[]> = {};
  for (const name of fieldNames) {
    const value = query[name];
    if (typeof value === "string" || isTexts(value)) given[name] = value;
  }
  const told =
    query.told === "limited"
      ? "That is enough for now: too many receipts were made from your network, or here in all. Please try again in an hour. Receipts that were made stay."
      : null;
  return { zones: zonesOfTime(), given, faults: faultsOf(query.told, given, now), told, maxDays };
}

function faultsOf(told: unknown, given: Fields, now: Date): ProblemError[] {
  if (told === "too-many")
    return [{ path: "to", message: "must be earlier: this window has too many outages and incidents" }];
  if (told !== "invalid") return [];
  const read = readAsk(askOfForm(given), now);
  return "errors" in read ? read.errors : [];
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** Where a form leads that could not be taken: back to itself, with what was chosen. */
export function backToForm(fields: Fields, told: "invalid" | "limited" | "too-many"): string {
  const query = new URLSearchParams({ told });
  for (const name of fieldNames)
    for (const value of [fields[name] ?? []].flat()) if (value !== "") query.append(name, value);
  return `/receipt?${query}#ask`;
}
