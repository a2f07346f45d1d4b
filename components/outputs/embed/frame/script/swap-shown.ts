import { localTimes } from "./local-times";

/** Puts what stands in another document of ours in the place of what is shown. False when it is no such document. */
export function swapShown(html: string): boolean {
  const shown = new DOMParser().parseFromString(html, "text/html").querySelector("section");
  if (!shown) return false;
  document.querySelector("section")?.replaceWith(document.adoptNode(shown));
  localTimes();
  return true;
}
