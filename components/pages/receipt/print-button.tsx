"use client";

import { useHydrated } from "@/components/ui/time/use-hydrated";

/** Opens the browser's own dialogue for paper; without JavaScript its menu does the same. */
export function PrintButton() {
  return useHydrated() ? (
    <button type="button" onClick={() => window.print()} className="chip font-medium">
      Print
    </button>
  ) : null;
}
