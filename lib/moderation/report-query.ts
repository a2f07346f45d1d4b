import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";
import type { Choice } from "@/lib/crowd/reports/removal";
import { sources } from "@/lib/crowd/reports/report";
import { dayMs } from "@/lib/platform/time/units";

/** A time as a form of a page sends it, in UTC: `2026-04-06T14:32`, with seconds and a zone or without. */
const formTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?$/)
  .transform((text) => new Date(text.endsWith("Z") ? text : `${text}Z`))
  .refine((time) => !Number.isNaN(time.getTime()));

const pseudonym = z.string().regex(/^[0-9a-f]{32}$/);
const lenient = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null);

const chosen = {
  surface: z.enum(surfaceIds),
  model: z.enum(modelIds),
  symptom: z.enum(symptomIds),
  source: z.enum(sources),
  vote: z.enum(["fails", "works"]),
  reporter: pseudonym,
  network: pseudonym,
};

/** The query of the stream of reports; what it does not understand it leaves out. */
const reportQuery = z.object({
  from: lenient(formTime),
  to: lenient(formTime),
  surface: lenient(chosen.surface),
  model: lenient(chosen.model),
  symptom: lenient(chosen.symptom),
  source: lenient(chosen.source),
  vote: lenient(chosen.vote),
  reporter: lenient(chosen.reporter),
  network: lenient(chosen.network),
  hidden: lenient(z.enum(["yes", "no"])),
  note: lenient(z.enum(["yes"])),
});

const exactChoice = z
  .object({ ...z.object(chosen).partial().shape, from: formTime, to: formTime })
  .refine(({ from, to }) => from < to);

/**
 * The reports that a form chooses; null when there is anything in it that is not understood. Nothing is left out here:
 * that would choose more than was meant.
 */
export function chosenBy(fields: Readonly<Record<string, string>>): Choice | null {
  const names = [...Object.keys(chosen), "from", "to"];
  const given = Object.entries(fields).filter(([name, value]) => names.includes(name) && value !== "");
  const read = exactChoice.safeParse(Object.fromEntries(given));
  if (!read.success) return null;
  const { from, to, ...rest } = read.data;
  return { from, to, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}

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
