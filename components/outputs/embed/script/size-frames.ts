import { ownOrigin } from "./own-origin";

/** No frame of ours grows beyond this. */
const maxPx = 2000;

/** Gives frames of ours the height that they tell: only those, and only when it is they who speak. */
export function sizeFrames(): void {
  const frames = () => document.querySelectorAll("iframe");
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== ownOrigin || data?.type !== "njy:height" || !(data.height > 0)) return;
    for (const frame of frames())
      if (frame.contentWindow === source) frame.height = `${Math.min(maxPx, Math.ceil(data.height))}`;
  });
  // Those that were here first told it when nobody listened.
  for (const frame of frames())
    if (frame.src.startsWith(`${ownOrigin}/embed/`)) frame.contentWindow?.postMessage("njy:tell", "*");
}
