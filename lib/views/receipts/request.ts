import { z } from "zod";
import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";
import type { ProblemError } from "@/lib/platform/http/problem";
import { dayMs } from "@/lib/platform/time/units";
import type { ReceiptRequest } from "./receipt";
import { dayAfter, type Preset, presetPeriod, presets, readTime, readZone, timeZones } from "./window";

const listed = (isKnown: (id: string) => boolean, what: string) =>
  z
    .union([z.array(z.string()), z.string().transform((one) => [one])], {
      error: `must be a list of IDs of ${what}`,
    })
    .default([])
    .refine((ids) => ids.every(isKnown), `must be IDs of ${what} from /api/v1/catalog`)
    .transform((ids) => [...new Set(ids)].toSorted());

/** The request for a receipt, as a program sends it. */
export const receiptRequestSchema = z
  .strictObject(
    {
      window: z.enum(presets).optional().meta({ description: "Use this instead of `from` and `to`." }),
      from: z
        .string()
        .max(40)
        .optional()
        .meta({
          description: "A date or time in the time zone, or a time with an offset. Inclusive.",
          examples: ["2026-11-01T00:00"],
        }),
      to: z
        .string()
        .max(40)
        .optional()
        .meta({
          description: "Exclusive. A date means the start of that day.",
          examples: ["2026-12-01T00:00"],
        }),
      zone: z
        .string()
        .max(64)
        .default("UTC")
        .meta({ description: "An IANA time zone.", examples: ["Asia/Kathmandu"] }),
      surfaces: listed(isSurfaceId, "surfaces"),
      models: listed(isModelId, "models"),
    },
    // We do not ignore unknown fields: the result would be for another request, and would stay forever.
    {
      error: (issue) =>
        issue.code === "unrecognized_keys"
          ? `has unknown fields: ${issue.keys.slice(0, 3).join(", ").slice(0, 80)} (known fields: window, from, to, zone, surfaces, models)`
          : "must be an object",
    },
  )
  .refine(({ window, from, to }) => window === undefined || (from === undefined && to === undefined), {
    path: ["window"],
    error: "cannot be combined with from or to. Send either window, or from and to",
  });

/** A longer receipt would take too long to compute. */
export const maxDays = 400;
const earliest = Date.UTC(2020, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** The parsed request, or what is wrong with it. */
export type ParsedRequest = { asked: ReceiptRequest } | { errors: ProblemError[] };

/** Parses the request of a program or a form. */
export function parseReceiptRequest(given: unknown, now: Date): ParsedRequest {
  const parsed = receiptRequestSchema.safeParse(given);
  if (!parsed.success)
    return {
      errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    };
  const zone = readZone(parsed.data.zone);
  if (zone === null) return wrong("zone", "must be an IANA time zone, such as Asia/Kathmandu");
  const { window, surfaces, models } = parsed.data;
  const { from, to } = window ? presetPeriod(window, zone, now) : givenTimes(parsed.data, zone);
  if (from === null) return wrong("from", "must be a date or time, such as 2026-11-01 or 2026-11-01T08:30");
  if (to === null) return wrong("to", "must be a date or time, such as 2026-12-01 or 2026-12-01T08:30");
  if (from < earliest || to > latest) return wrong("from", "must be between 2020 and 2099");
  if (to <= from) return wrong("to", "must be after the start");
  if (to - from > maxDays * dayMs)
    return wrong("to", `must be at most ${maxDays} days after the start. For more, create several receipts`);
  const iso = (ms: number) => new Date(ms).toISOString();
  return {
    asked: {
      ...{ from: iso(from), to: iso(to), zone },
      surfaces: surfaces.filter(isSurfaceId),
      models: models.filter(isModelId),
    },
  };
}

const wrong = (path: string, message: string): ParsedRequest => ({ errors: [{ path, message }] });

const givenTimes = ({ from = "", to = "" }: { from?: string; to?: string }, zone: string) => ({
  from: readTime(from, zone),
  to: readTime(to, zone),
});

type Fields = Readonly<Record<string, string | string[]>>;

/**
 * Converts a form's fields to a program's request. Days of a form are whole, and its last day is inclusive. A form that
 * repeats a receipt has the exact times.
 */
export function requestFromForm(fields: Fields): Record<string, unknown> {
  const text = (name: string) => [fields[name] ?? ""].flat()[0] ?? "";
  const preset = presets.find((one): one is Preset => one === text("window"));
  const toDay = text("toDay");
  const from = text("from") || `${text("fromDay")}${text("fromTime") && `T${text("fromTime")}`}`;
  const to = text("to") || (text("toTime") ? `${toDay}T${text("toTime")}` : (dayAfter(toDay) ?? toDay));
  return {
    ...(preset ? { window: preset } : { from, to }),
    zone: text("zone") || "UTC",
    surfaces: [fields.surface ?? [], fields.surfaces ?? []].flat(),
    models: [fields.model ?? [], fields.models ?? []].flat(),
  };
}

/** The fields of the form. We ignore all others. */
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

/** The data of the form's page. `told` is in the URL if we refused the form before. */
export function receiptForm(query: Readonly<Record<string, unknown>>, now: Date) {
  const given: Record<string, string | string[]> = {};
  for (const name of fieldNames) {
    const value = query[name];
    if (typeof value === "string" || isTexts(value)) given[name] = value;
  }
  const told =
    query.told === "limited"
      ? "Your network, or this site as a whole, has created too many receipts. Please try again in an hour. Existing receipts are still available."
      : null;
  return { zones: timeZones(), given, faults: faultsOf(query.told, given, now), told, maxDays };
}

function faultsOf(told: unknown, given: Fields, now: Date): ProblemError[] {
  if (told === "too-many")
    return [
      { path: "to", message: "must be earlier, because this period has too many outages and incidents" },
    ];
  if (told !== "invalid") return [];
  const read = parseReceiptRequest(requestFromForm(given), now);
  return "errors" in read ? read.errors : [];
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** The URL of the form after we refused it, with the values that were sent. */
export function refusedFormUrl(fields: Fields, told: "invalid" | "limited" | "too-many"): string {
  const query = new URLSearchParams({ told });
  for (const name of fieldNames)
    for (const value of [fields[name] ?? []].flat()) if (value !== "") query.append(name, value);
  return `/receipt?${query}#ask`;
}
