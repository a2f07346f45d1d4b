"use client";

import { useHydrated } from "@/components/ui/time/use-hydrated";

/** Opens the print dialog. Without JavaScript, the browser menu does the same. */
export function PrintButton() {
  return useHydrated() ? (
    <button type="button" onClick={() => window.print()} className="chip font-medium">
      Print
    </button>
  ) : null;
}
