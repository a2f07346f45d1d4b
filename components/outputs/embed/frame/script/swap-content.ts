import { formatMoment } from "@/lib/words/time";

/** Replaces the content of the frame with that of another document of ours. False if it is not such a document. */
export function swapContent(html: string): boolean {
  const content = new DOMParser().parseFromString(html, "text/html").querySelector("section");
  if (!content) return false;
  document.querySelector("section")?.replaceWith(document.adoptNode(content));
  showLocalTimes();
  return true;
}

/** Converts all times of the frame to the reader’s time zone. The tooltip stays in UTC. */
export function showLocalTimes(): void {
  // Compare days with the server’s time, because the clock of this machine may differ.
  const now = document.querySelector("section")?.dataset.refresh || new Date().toISOString();
  for (const time of document.querySelectorAll("time"))
    time.textContent = formatMoment(time.dateTime, now, "local");
}
