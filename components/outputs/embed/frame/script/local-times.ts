import { momentInWords } from "@/lib/words/moments";

/** Puts all moments of the frame into the reader's own zone; UTC stays beneath. */
export function localTimes(): void {
  // Days are told against when the frame was made, as the server's clock may be another.
  const now = document.querySelector("section")?.dataset.refresh || new Date().toISOString();
  for (const time of document.querySelectorAll("time"))
    time.textContent = momentInWords(time.dateTime, now, "local");
}
