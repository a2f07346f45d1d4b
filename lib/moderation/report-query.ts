import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";
import type { Choice } from "@/lib/reports/removal";
import { sources } from "@/lib/reports/report";

const dayMs = 86_400_000;

/** A time as a form of a page sends it, in UTC: `2026-04-06T14:32`, with seconds and a zone or without. */
const formTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?$/)
  .transform((text) => new Date(text.endsWith("Z") ? text : `${text}Z`))
  .refine((time) => !Number.isNaN(time.getTime()));

const pseudonym = z.string().regex(/^[0-9a-f]{32}$/);
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null);

/** The query of the stream of reports; what it does not understand it leaves out. */
export const reportQuery = z.object({
  from: maybe(formTime),
  to: maybe(formTime),
  surface: maybe(z.enum(surfaceIds)),
  model: maybe(z.enum(modelIds)),
  symptom: maybe(z.enum(symptomIds)),
  source: maybe(z.enum(sources)),
  vote: maybe(z.enum(["fails", "works"])),
  reporter: maybe(pseudonym),
  network: maybe(pseudonym),
  hidden: maybe(z.enum(["yes", "no"])),
  note: maybe(z.enum(["yes"])),
});

/** What the stream is narrowed to. `to` is left out; null stands for all. */
export interface ReportFilter extends Omit<z.infer<typeof reportQuery>, "from"> {
  from: Date;
}

/** The filter that a query asks for: the last 24 hours unless it says otherwise. */
export function reportFilter(query: unknown, now: Date): ReportFilter {
  const asked = reportQuery.parse(query);
  return { ...asked, from: asked.from ?? new Date((asked.to ?? now).getTime() - dayMs) };
}

/** What of a filter can be hidden: its visible reports up to now, whether they have a note or not. */
export function choiceOf(filter: ReportFilter, now: Date): Choice {
  const { from, surface, model, symptom, source, vote, reporter, network } = filter;
  const given = { surface, model, symptom, source, vote, reporter, network };
  const narrowed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { from, to: filter.to ?? now, ...narrowed };
}

/** A filter as the query of an address, without what narrows nothing. */
export function queryOf(filter: Partial<ReportFilter>): string {
  const pairs = Object.entries(filter).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [[name, value instanceof Date ? value.toISOString() : value] as [string, string]],
  );
  return new URLSearchParams(pairs).toString();
}
