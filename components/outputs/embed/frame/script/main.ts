import { keepFresh } from "./refresh";
import { sendInPlace } from "./send-in-place";
import { showLocalTimes } from "./swap-content";

postHeight();
showLocalTimes();
keepFresh();
sendInPlace();

/**
 * Sends the height of this frame in CSS pixels to the host page, when it changes and when the page asks. Any page may
 * know the height, so the target origin is "*". The host page must check the origin of the message.
 */
export function postHeight(): void {
  const post = () => {
    const { height } = document.body.getBoundingClientRect();
    parent.postMessage({ type: "njy:height", height: Math.ceil(height) }, "*");
  };
  new ResizeObserver(post).observe(document.body);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data === "njy:tell") post();
  });
}
