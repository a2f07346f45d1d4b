import { momentInWords } from "@/components/time/format";

/** Puts all moments of the frame into the reader's own zone; UTC stays beneath. */
export function localTimes(): void {
  const now = new Date().toISOString();
  for (const time of document.querySelectorAll("time"))
    time.textContent = momentInWords(time.dateTime, now, "local");
}
