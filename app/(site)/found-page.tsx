import type { ReactNode } from "react";
import { DataUnavailable, NotFound } from "@/components/ui/error-pages";
import { setStatusNotFound } from "@/lib/platform/http/next/current-response";

/**
 * Shows what `readForPage` returned: what it found, a 404 page if there is nothing (null or undefined), or the error page if
 * the data could not be read.
 */
export function showFound<T>(
  page: { found: T | null | undefined } | null,
  show: (found: T) => ReactNode,
): ReactNode {
  if (!page) return <DataUnavailable />;
  if (page.found) return show(page.found);
  setStatusNotFound();
  return <NotFound />;
}
