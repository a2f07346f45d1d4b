import { localTimes } from "./local-times";

/** Puts what stands in another document of ours in the place of what is shown. False when it is no such document. */
export function swapMain(html: string): boolean {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  if (!main) return false;
  document.querySelector("main")?.replaceWith(document.adoptNode(main));
  localTimes();
  return true;
}
