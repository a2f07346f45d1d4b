import { ownOrigin } from "./own-origin";

/** No frame of ours grows beyond this. */
const mostPx = 2000;

/** Gives frames of ours the height that they tell: only those, and only when it is they who speak. */
export function sizeFrames(): void {
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== ownOrigin || data?.type !== "njy:height" || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = `${Math.min(mostPx, Math.ceil(data.height))}`;
  });
}
