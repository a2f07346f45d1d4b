import { ownOrigin } from "./make";
import { ReportError } from "./report-error";
import { StatusBadge } from "./status-badge";

/** The maximum height of a frame. */
const maxPx = 2000;

/** Resizes our frames to the height that they send. It ignores messages from other origins and other frames. */
export function sizeFrames(): void {
  const frames = () => document.querySelectorAll("iframe");
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== ownOrigin || data?.type !== "njy:height" || !(data.height > 0)) return;
    for (const frame of frames())
      if (frame.contentWindow === source) frame.height = `${Math.min(maxPx, Math.ceil(data.height))}`;
  });
  // Frames that loaded before this script have already sent their height, so ask again.
  for (const frame of frames())
    if (frame.src.startsWith(`${ownOrigin}/embed/`)) frame.contentWindow?.postMessage("njy:tell", "*");
}

// A page may include the script twice, but a custom element can be defined only once.
if (!customElements.get("report-error")) {
  customElements.define("report-error", ReportError);
  customElements.define("status-badge", StatusBadge);
  sizeFrames();
}
