import type { FilterShown } from "./shown";

/** An address of the desk at `path` with this filter, without what narrows nothing. */
export function streamHref(
  path: "/reports" | "/hide",
  filter: Partial<FilterShown>,
  before: string | null = null,
): string {
  const pairs = Object.entries({ ...filter, before }).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [[name, value instanceof Date ? value.toISOString() : value]],
  );
  return `/account/moderation${path}?${new URLSearchParams(pairs)}`;
}
