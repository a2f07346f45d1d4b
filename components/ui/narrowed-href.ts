import type { Window } from "@/lib/snapshot/snapshot";

/** What the page is narrowed to: ids of the catalog, or null for all. */
export interface Narrowed {
  surface: string | null;
  model: string | null;
  window: Window;
}

/** The address of the page narrowed so; what is not narrowed is left out. */
export function narrowedHref({ surface, model, window }: Narrowed): string {
  const query = new URLSearchParams({
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
    ...(window === "30m" ? {} : { window }),
  }).toString();
  return query ? `/?${query}` : "/";
}
