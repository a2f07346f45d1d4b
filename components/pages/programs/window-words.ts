import type { ProgramsPage } from "@/lib/views/pages/read-programs";

/** "30 minutes", as it is said after "in". */
export const windowWords: Record<ProgramsPage["success"]["window"], string> = {
  "30m": "30 minutes",
  "2h": "2 hours",
  "24h": "24 hours",
};
