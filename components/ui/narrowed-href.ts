import type { Window } from "@/lib/snapshot/snapshot";

/** The filter of the page: catalog IDs, or null for all. */
export interface Narrowed {
  surface: string | null;
  model: string | null;
  window: Window;
}

/** The path and query of the filtered page, without default values. */
export function narrowedHref({ surface, model, window }: Narrowed): string {
  const query = new URLSearchParams({
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
    ...(window === "30m" ? {} : { window }),
  }).toString();
  return query ? `/?${query}` : "/";
}
