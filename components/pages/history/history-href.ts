import type { HistoryQuery } from "@/lib/views/record/query";

/** The address of the history narrowed so; what is not narrowed is left out. */
export function historyHref({ span, surface, model, q, day, page }: HistoryQuery): string {
  const given = { span: span === "90d" ? null : span, surface, model, q, day, page: page > 1 ? page : null };
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([key, value]) => (value ? [[key, `${value}`]] : [])),
  ).toString();
  return query ? `/history?${query}` : "/history";
}
