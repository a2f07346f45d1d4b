import type { Choice } from "@/lib/crowd/reports/removal";
import { countChosen } from "@/lib/crowd/reports/store-hide";
import { reachableSince } from "./hide-reports";

/** What a choice would hide: reports, and of how many reporters, networks (each within a day) and cells. */
export interface HidePreview {
  reports: number;
  reporters: number;
  networks: number;
  cells: number;
  /** When the first and the last of them came in; null when there is none. */
  first: Date | null;
  last: Date | null;
}

/** How much a choice names that is visible now, before anything is done. */
export const previewHide = (choice: Choice, now: Date): Promise<HidePreview> => {
  const since = reachableSince(now);
  return countChosen(choice.from < since ? { ...choice, from: since } : choice);
};
