"use client";
import { Button } from "@/components/ui/button";

import { useHydrated } from "@/components/ui/time/use-hydrated";

/** Opens the print dialog. Without JavaScript, the browser menu does the same. */
export function PrintButton() {
  return useHydrated() ? (
    <Button type="button" onClick={() => window.print()}>
      Print
    </Button>
  ) : null;
}
