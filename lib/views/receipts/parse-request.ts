import { z } from "zod";
import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";
import type { ProblemError } from "@/lib/platform/http/problem";
import { dayMs } from "@/lib/platform/time/units";
import type { Asked } from "./receipt";
import { dayAfter, type Preset, presets, presetWindow, readTime } from "./window";
import { readZone } from "./zones-of-time";

const listed = (isKnown: (id: string) => boolean, what: string) =>
  z
    .union([z.array(z.string()), z.string().transform((one) => [one])], {
      error: `must be a list of ids of ${what}`,
    })
    .default([])
    .refine((ids) => ids.every(isKnown), `must be ids of ${what} as in /api/v1/catalog`)
    .transform((ids) => [...new Set(ids)].toSorted());

/** What a receipt is asked for, as a program sends it. */
export const askSchema = z
  .strictObject(
    {
      window: z.enum(presets).optional().meta({ description: "Instead of from and to." }),
      from: z
        .string()
        .max(40)
        .optional()
        .meta({
          description: "A day or a time by the clocks of the zone, or a time with an offset. Inclusive.",
          examples: ["2026-11-01T00:00"],
        }),
      to: z
        .string()
        .max(40)
        .optional()
        .meta({ description: "Exclusive: a day means its start.", examples: ["2026-12-01T00:00"] }),
      zone: z
        .string()
        .max(64)
        .default("UTC")
        .meta({ description: "An IANA zone of time.", examples: ["Asia/Kathmandu"] }),
      surfaces: listed(isSurfaceId, "surfaces"),
      models: listed(isModelId, "models"),
    },
    // What is not understood is not left out: the answer would be to another question, and stay for ever.
    {
      error: (issue) =>
        issue.code === "unrecognized_keys"
          ? `has unknown fields: ${issue.keys.slice(0, 3).join(", ").slice(0, 80)}; known are window, from, to, zone, surfaces, models`
          : "must be an object",
    },
  )
  .refine(({ window, from, to }) => window === undefined || (from === undefined && to === undefined), {
    path: ["window"],
    error: "must not come with from or to: give a window, or its two ends",
  });

/** A receipt of more is too long to be reckoned for anyone who asks. */
export const maxDays = 400;
const earliest = Date.UTC(2020, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** What was asked, or what is wrong with it, in sentences for who asked. */
export type Read = { asked: Asked } | { errors: ProblemError[] };

/** Reads what a program or a form asks for. */
export function readAsk(given: unknown, now: Date): Read {
  const parsed = askSchema.safeParse(given);
  if (!parsed.success)
    return {
      errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    };
  const zone = readZone(parsed.data.zone);
  if (zone === null) return wrong("zone", "must be a zone of time by its IANA name, such as Asia/Kathmandu");
  const { window, surfaces, models } = parsed.data;
  const { from, to } = window ? presetWindow(window, zone, now) : givenTimes(parsed.data, zone);
  if (from === null) return wrong("from", "must be a day or a time, such as 2026-11-01 or 2026-11-01T08:30");
  if (to === null) return wrong("to", "must be a day or a time, such as 2026-12-01 or 2026-12-01T08:30");
  if (from < earliest || to > latest) return wrong("from", "must be in the years from 2020 to 2099");
  if (to <= from) return wrong("to", "must be after the start");
  if (to - from > maxDays * dayMs)
    return wrong("to", `must be at most ${maxDays} days after the start; make several receipts instead`);
  const iso = (ms: number) => new Date(ms).toISOString();
  return {
    asked: {
      ...{ from: iso(from), to: iso(to), zone },
      surfaces: surfaces.filter(isSurfaceId),
      models: models.filter(isModelId),
    },
  };
}

const wrong = (path: string, message: string): Read => ({ errors: [{ path, message }] });

const givenTimes = ({ from = "", to = "" }: { from?: string; to?: string }, zone: string) => ({
  from: readTime(from, zone),
  to: readTime(to, zone),
});

type Fields = Readonly<Record<string, string | string[]>>;

/**
 * What a form's fields ask for, in the words of a program: its days are whole, and its last day is inclusive. A form that
 * makes a receipt again has the exact times instead.
 */
export function askOfForm(fields: Fields): Record<string, unknown> {
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
