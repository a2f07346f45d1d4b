import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";
import { zoneKinds } from "@/lib/catalog/zones";
import type { Choice } from "@/lib/crowd/reports/removal";
import { sources } from "@/lib/crowd/reports/report";
import { dayMs } from "@/lib/platform/time/units";
import { findReports, type PageEnd, type StoredReport } from "./store-reports";

/** A time as a form sends it, in UTC: `2026-04-06T14:32`, with or without seconds and a `Z`. */
const formTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?$/)
  .transform((text) => new Date(text.endsWith("Z") ? text : `${text}Z`))
  .refine((time) => !Number.isNaN(time.getTime()));

const pseudonym = z.string().regex(/^[0-9a-f]{32}$/);
const lenient = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null);

const choiceFields = {
  surface: z.enum(surfaceIds),
  model: z.enum(modelIds),
  symptom: z.enum(symptomIds),
  source: z.enum(sources),
  vote: z.enum(["fails", "works"]),
  reporter: pseudonym,
  network: pseudonym,
};

/** The query of the reports page. We ignore values that we don't recognize. */
const reportQuery = z.object({
  from: lenient(formTime),
  to: lenient(formTime),
  surface: lenient(choiceFields.surface),
  model: lenient(choiceFields.model),
  symptom: lenient(choiceFields.symptom),
  source: lenient(choiceFields.source),
  vote: lenient(choiceFields.vote),
  reporter: lenient(choiceFields.reporter),
  network: lenient(choiceFields.network),
  hidden: lenient(z.enum(["yes", "no"])),
  note: lenient(z.enum(["yes"])),
});

/** The filter of the reports page. The times include `from` and exclude `to`; null means all. */
export interface ReportFilter extends Omit<z.infer<typeof reportQuery>, "from"> {
  from: Date;
}

/** The filter of a query: the last 24 hours unless it says otherwise. */
export function reportFilter(query: unknown, now: Date): ReportFilter {
  const parsed = reportQuery.parse(query);
  return { ...parsed, from: parsed.from ?? new Date((parsed.to ?? now).getTime() - dayMs) };
}

/** The reports of a filter that can be hidden: the visible ones up to now, with or without a note. */
export function choiceOf(filter: ReportFilter, now: Date): Choice {
  const { from, surface, model, symptom, source, vote, reporter, network } = filter;
  const given = { surface, model, symptom, source, vote, reporter, network };
  const narrowed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { from, to: filter.to ?? now, ...narrowed };
}

const exactChoice = z
  .object({ ...z.object(choiceFields).partial().shape, from: formTime, to: formTime })
  .refine(({ from, to }) => from < to);

/**
 * The reports that a form chooses; null if any value is invalid. We ignore nothing here, because that would choose more
 * reports than the moderator meant.
 */
export function parseChoice(fields: Readonly<Record<string, string>>): Choice | null {
  const names = [...Object.keys(choiceFields), "from", "to"];
  const given = Object.entries(fields).filter(([name, value]) => names.includes(name) && value !== "");
  const read = exactChoice.safeParse(Object.fromEntries(given));
  if (!read.success) return null;
  const { from, to, ...rest } = read.data;
  return { from, to, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}

/** A filter as a URL query, without its null values. */
export function queryOf(filter: Partial<ReportFilter>): string {
  const pairs = Object.entries(filter).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [[name, value instanceof Date ? value.toISOString() : value] as [string, string]],
  );
  return new URLSearchParams(pairs).toString();
}

/** The cursor in a URL: `2026-04-06T14:32:00.000Z_` and an id. An invalid cursor gives the first page. */
export const pageCursor = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]): PageEnd => ({ at: new Date(at), id }))
  .nullable()
  .catch(null);

/** The cursor of the page after this row. */
export const cursorAfter = ({ at, id }: PageEnd): string => `${at.toISOString()}_${id}`;

/** A report on the reports page. `at` is ISO 8601. */
export interface ReportView extends Omit<StoredReport, "at" | "counted"> {
  at: string;
  /** In how many of the six kinds of zone it counted: 0 if its sender had counted in all of them within 30 minutes. */
  countedKinds: number;
}

/** A page of reports. */
export interface ReportsView {
  filter: ReportFilter;
  /** Newest first. */
  reports: ReportView[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
}

const pageSize = 100;

/** The reports of a query, newest first. `before` is the cursor of the page before. */
export async function readReportsPage(
  query: Readonly<Record<string, string>>,
  now: Date,
): Promise<ReportsView> {
  const filter = reportFilter(query, now);
  const rows = await findReports(filter, pageCursor.parse(query.before ?? null), pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    filter,
    reports: page.map(({ at, counted, ...report }) => ({
      ...report,
      at: at.toISOString(),
      countedKinds: zoneKinds.filter((_, bit) => (counted >> bit) & 1).length,
    })),
    next: rows.length > pageSize && last ? cursorAfter(last) : null,
  };
}
